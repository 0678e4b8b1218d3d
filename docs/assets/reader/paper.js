// The page as a document on paper. Beside a claim stay its number and its weight; where it stands is told once, under 出处 at the end.
// Folded answers are opened, and the foot of each sheet says whence it comes.
//
// What is added is marked .kb-on-paper, which no screen shows, and goes again after printing; what is there is hidden by the style sheet
// while <html> is .kb-paper, never moved. Without this script the notes stay under their claims.
(function () {
  "use strict";
  const ROOT = new URL("../../", document.currentScript.src).href;
  const NUMBER = /第(\d+)[条步]/;
  const SAME = /^出处同第(\d+)[条步]$/;
  const SHOWN_BY = "。见于："; // who else shows a claim: nothing for paper
  const WEIGHTS = ["rule", "demand", "practice", "plan", "editor"];

  let undo = [];

  const put = () => {
    takeBack();
    const content = document.querySelector(".md-content__inner");
    if (!content) return;
    openFolded(content);
    for (const step of content.querySelectorAll("li.claim > ul > .step")) mark(step.parentElement.parentElement, "kb-step");
    const notes = merged(Array.from(content.querySelectorAll("li.claim"), noted).filter(Boolean));
    for (const unit of content.querySelectorAll("p.unit")) hang(unit);
    addHead(content);
    if (notes.length) content.insertBefore(endnotes(notes), content.querySelector(".md-content__inner > .made-from"));
    content.append(make("p", "kb-address", "本页地址：" + address()));
    nameSheets();
    const table = content.querySelector("h1 ~ h2 + .beside");
    if (table && table.previousElementSibling === content.querySelector("h2")) mark(document.documentElement, "kb-across");
    mark(document.documentElement, "kb-paper");
  };

  const mark = (element, name) => {
    const had = element.hasAttribute("class");
    element.classList.add(name);
    undo.push(() => (had ? element.classList.remove(name) : element.removeAttribute("class")));
  };

  const takeBack = () => {
    for (const step of undo) step();
    undo = [];
    for (const added of document.querySelectorAll(".kb-on-paper")) added.remove();
  };

  const openFolded = (content) => {
    const closed = Array.from(content.querySelectorAll("details:not([open])"));
    for (const folded of closed) folded.open = true;
    undo.push(() => closed.forEach((folded) => { folded.open = false; }));
  };

  // Beside the claim its weight, and its number where it has no running one; returned are number and source.
  const noted = (claim) => {
    const note = claim.querySelector(":scope > ul > .cite");
    const link = note && Array.from(note.querySelectorAll("a")).find((one) => NUMBER.test(one.textContent));
    if (!link) return null;
    const number = Number(link.textContent.match(NUMBER)[1]);
    note.before(weight(note, link, claim.classList.contains("numbered") ? "" : String(number)));
    return { number, source: source(link) };
  };

  // A unit without text of its own is but a label: it becomes part of its first claim.
  const hang = (unit) => {
    const list = unit.nextElementSibling;
    const label = unit.querySelector("em");
    if (/\b(aside|told|long)\b/.test(unit.className) || !label || !list || list.tagName !== "UL") return;
    list.firstElementChild.append(make("span", "kb-label", label.textContent));
    mark(unit, "kb-hung");
  };

  const weight = (note, link, number) => {
    const beside = make("li", ["kb-weight", "mark"].concat(WEIGHTS.filter((name) => note.classList.contains(name))).join(" "));
    for (let part = note.firstChild; part !== link; part = part.nextSibling) beside.append(part.cloneNode(true));
    if (number) beside.append(make("span", "kb-number", number));
    return beside;
  };

  // What follows the number in a note, up to who else shows the claim: links as text.
  const source = (link) => {
    let text = "";
    for (let part = link.nextSibling; part; part = part.nextSibling) if (part.nodeType !== Node.COMMENT_NODE) text += part.textContent;
    return text.split(SHOWN_BY)[0].replace(/\s+/g, " ").trim();
  };

  // In the order of the numbers; a note that refers to another says what that one says, and neighbours that say the same share a line.
  const merged = (notes) => {
    const said = new Map(notes.map(({ number, source }) => [number, source]));
    const lines = [];
    for (const { number, source } of notes.slice().sort((one, other) => one.number - other.number)) {
      const same = source.match(SAME);
      const full = same && said.get(Number(same[1])) || source;
      const last = lines[lines.length - 1];
      if (last && last.source === full) last.numbers.push(number);
      else lines.push({ numbers: [number], source: full });
    }
    return lines;
  };

  const endnotes = (notes) => {
    const section = make("section", "kb-endnotes");
    const list = make("div", "kb-endnotes__list");
    section.append(make("h2", "", "出处"), list);
    for (const { numbers, source } of notes) {
      const line = make("p", "kb-endnote");
      line.append(make("strong", "", numbers.join("、")), " " + source);
      list.append(line);
    }
    return section;
  };

  // Under the title: whose edition this is. The theme has it at the foot.
  const addHead = (content) => {
    const edition = document.querySelector(".md-copyright__highlight");
    const title = content.querySelector("h1");
    if (edition && title) title.after(make("p", "kb-edition", edition.textContent.trim()));
  };

  // From a disk the place within the site: the folder on this computer says nothing to others.
  const address = () => {
    const here = location.href.split(/[?#]/)[0];
    return location.protocol === "file:" && here.startsWith(ROOT) ? here.slice(ROOT.length) : here;
  };

  // The margins of a sheet (Chromium 131 and later) take their words from here.
  const nameSheets = () => {
    const title = document.querySelector("h1");
    const site = document.querySelector(".md-header__topic");
    const words = { "--kb-title": plain(title), "--kb-site": plain(site), "--kb-address": address() };
    const style = document.documentElement.style;
    for (const [name, value] of Object.entries(words)) style.setProperty(name, JSON.stringify(value));
    undo.push(() => Object.keys(words).forEach((name) => style.removeProperty(name)));
  };

  const plain = (element) => {
    if (!element) return "";
    const copy = element.cloneNode(true);
    for (const link of copy.querySelectorAll(".headerlink")) link.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  const make = (tag, names, words) => {
    const element = document.createElement(tag);
    element.className = ("kb-on-paper " + names).trim();
    if (words) element.textContent = words;
    return element;
  };

  window.addEventListener("beforeprint", put);
  window.addEventListener("afterprint", takeBack);
})();
