// Over http a place in a speech tells at once what is there: resting on the link, or reaching it by keyboard, shows the claims of that
// place. Opened from disk nothing may be fetched, and the link is all there is.
(function () {
  "use strict";
  if (!/^https?:$/.test(location.protocol)) return;
  const WAIT = 350; // milliseconds of rest before anything is shown
  const MOST = 6; // claims shown
  const LINKS = ".cite a[href*='speeches/'], a.in-cell";
  const COUNT = /^另外/; // 另外3页 leads to the list of those pages, not to another place
  const pages = new Map(); // address of a page → promise of its document

  let box = null, link = null, timer = 0;

  const read = (address) => {
    if (!pages.has(address)) {
      const page = fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      page.catch(() => pages.delete(address)); // another rest tries again
      pages.set(address, page);
    }
    return pages.get(address);
  };

  // The claims at an anchor: the claim itself, or those between a unit's label and the next.
  const claims = (page, anchor) => {
    const target = page.getElementById(anchor);
    if (!target) return [];
    if (target.classList.contains("claim")) return [target];
    const found = [];
    for (let next = target.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName) && !next.classList.contains("unit"); next = next.nextElementSibling)
      found.push(...next.querySelectorAll(":scope > .claim"));
    return found;
  };

  const words = (claim) => {
    const copy = claim.cloneNode(true);
    for (const inner of copy.querySelectorAll("ul, .headerlink")) inner.remove();
    return copy.textContent.trim();
  };

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text || "";
    return made;
  };

  const show = async () => {
    const wanted = link, address = new URL(wanted.href);
    const anchor = decodeURIComponent(address.hash.slice(1));
    address.hash = "";
    const page = address.href === location.href.replace(/#.*/, "") ? document : await read(address.href);
    const found = claims(page, anchor);
    if (link !== wanted || !found.length) return;
    box = element("div", "kb-preview md-typeset");
    box.id = "kb-preview";
    box.setAttribute("role", "tooltip");
    box.append(element("p", "kb-preview__where", wanted.textContent));
    const list = box.appendChild(element("ul", "kb-preview__claims"));
    for (const claim of found.slice(0, MOST)) {
      const item = list.appendChild(element("li", "", words(claim)));
      const weight = claim.querySelector(".cite > strong");
      if (weight) item.prepend(element("strong", "kb-preview__weight", weight.textContent), " ");
    }
    if (found.length > MOST) box.append(element("p", "kb-preview__where", `共${found.length}条，点开看全`));
    document.body.append(box);
    wanted.setAttribute("aria-describedby", box.id);
    place(wanted.getClientRects()[0] || wanted.getBoundingClientRect());
  };

  // Below the link where there is room, else above; never beyond the window's sides. Positions are set through the object model: a
  // strict policy forbids them as an attribute.
  const place = (rect) => {
    const left = Math.max(8, Math.min(rect.left, document.documentElement.clientWidth - box.offsetWidth - 8));
    const below = rect.bottom + 6, above = rect.top - 6 - box.offsetHeight;
    const top = below + box.offsetHeight <= window.innerHeight || above < 0 ? below : above;
    box.style.left = left + window.pageXOffset + "px";
    box.style.top = top + window.pageYOffset + "px";
  };

  const close = () => {
    clearTimeout(timer);
    if (link) link.removeAttribute("aria-describedby");
    if (box) box.remove();
    box = link = null;
  };

  const rest = (event) => {
    const over = event.target.closest ? event.target.closest(LINKS) : null;
    const found = over && !COUNT.test(over.textContent) ? over : null;
    if (found === link) return;
    if (box && box.contains(event.target)) return; // the pointer may go over the preview itself
    close();
    if (!found) return;
    link = found;
    timer = setTimeout(() => show().catch(close), WAIT);
  };

  document.addEventListener("mouseover", rest);
  document.addEventListener("focusin", rest);
  document.addEventListener("focusout", close);
  document.addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
})();
