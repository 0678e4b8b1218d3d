// Puts the search into a page: where the page has a place for it there, elsewhere behind a button and the keys / and Ctrl+K.

const IDLE = 3000; // milliseconds after which the index is fetched even if the page is never idle
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"]; // of a reader: a page that nobody looks at fetches no index

const script = document.currentScript;
const folder = new URL(".", script.src).href;
const root = new URL("../../", folder).href;
const store = new Store(folder);
const finder = new Finder(store);
window.kbSearch = { spell: (alphabet) => store.spell(alphabet), give: (name, text) => store.give(name, text) };

function start() {
  const links = { root, home: root + "index.html", scope: root + "tables/scope.html", list: root + "about/by-sound.html" };
  const place = document.querySelector("[data-search-here]");
  const open = place ? inPage(place, links) : inDialog(links);
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    const plain = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const chord = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!plain && !chord) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  }, true);
  atFirstSign(() => whenIdle(() => finder.prepare().catch(() => {})));
}

function inPage(place, links) {
  place.textContent = ""; // what stands there for readers without script
  const box = new Box(place, finder, links, null);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) box.ask(asked);
  return () => { box.input.focus(); box.input.select(); };
}

function inDialog(links) {
  const button = make("button", { type: "button", class: "kb-search-open", "aria-haspopup": "dialog", title: "搜索（/ 或 Ctrl+K）" }, "搜索");
  const header = document.querySelector(".md-header__inner");
  (header || document.body).append(button);
  let dialog = null, box = null, before = null;
  const leave = () => { dialog.close(); before.focus(); }; // an older browser does not give the keyboard back by itself
  const open = () => {
    if (!dialog) {
      const close = make("button", { type: "button", class: "kb-search-close" }, "关闭");
      dialog = make("dialog", { class: "kb-search-dialog", "aria-label": "搜索本站" }, close);
      document.body.append(dialog);
      box = new Box(dialog, finder, links, leave);
      close.addEventListener("click", leave);
      dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("a")) dialog.close(); });
    }
    if (!dialog.open) {
      before = document.activeElement;
      dialog.showModal();
    }
    box.input.focus();
    box.input.select();
  };
  button.addEventListener("click", open);
  return open;
}

function atFirstSign(act) {
  const seen = () => { SIGNS.forEach((sign) => window.removeEventListener(sign, seen)); act(); };
  SIGNS.forEach((sign) => window.addEventListener(sign, seen, { passive: true }));
}

function whenIdle(act) {
  const soon = () => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: IDLE }) : setTimeout(act, IDLE));
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
