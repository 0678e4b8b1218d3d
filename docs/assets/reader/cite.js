// What a reader takes along from a page: its citation, and a report of a mistake, each copied at a press of a button. Where the address
// names a claim, both name it: its words and parts, what is doubtful about it, weight and place; and that the words are not the speech's.
// Also tells what the words for weight mean, and opens a folded answer that the address leads into (old browsers do not).
(function () {
  "use strict";
  const SAID_FOR = 4000; // milliseconds
  const NUMBER = /^第\d+[条步]$/;
  const SAME = /^出处同(第\d+[条步])/;
  const SHOWN_BY = /。见于：.*$/;
  const BOX = /^☐\s*/; // of a checklist

  const start = () => {
    for (const holder of document.querySelectorAll("[data-cite]")) holder.after(" ", ...button("复制", "复制引用", holder));
    for (const holder of document.querySelectorAll("[data-report]")) holder.after(" ", ...button("复制", "复制报告问题的话", holder));
    for (const mark of document.querySelectorAll(".claim .cite > strong:first-child")) explain(mark);
    for (const link of document.querySelectorAll(".claim .cite > a")) if (NUMBER.test(link.textContent)) link.title = "点一下：这一条的地址和引用";
    follow();
    window.addEventListener("hashchange", follow);
  };

  // The list of marks at the end of the page says what each means.
  const explain = (mark) => {
    const told = Array.from(document.querySelectorAll("#legend ~ ul .mark")).find((one) => one.firstElementChild.textContent === mark.textContent);
    if (told) mark.title = told.textContent.replace(mark.textContent, "").trim();
  };

  const follow = () => {
    const target = named();
    const claim = target && target.classList.contains("claim") ? told(target) : null;
    for (let inside = target; inside; inside = inside.parentElement) if (inside.tagName === "DETAILS") inside.open = true;
    for (const part of document.querySelectorAll("[data-claim]"))
      part.textContent = !claim ? "" : part.dataset.claim === "short" ? `${claim.number}“${claim.words}”` : `${claim.words}${claim.remarks}（本站的归纳，不是讲话原文；${claim.weight}；${claim.source}）见${claim.number}，`;
    for (const part of document.querySelectorAll("[data-cited]")) part.textContent = claim ? "引用这一条" : "引用本页";
    for (const part of document.querySelectorAll("[data-address]")) part.textContent = address(part);
    for (const tool of document.querySelectorAll(".kb-claim-tools")) tool.remove();
    if (claim) target.querySelector(".cite").append(tools(claim));
    if (target && target.closest("details")) target.scrollIntoView();
  };

  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null; // an address that somebody garbled
    }
  };

  // What a claim says, and its note as it would stand without its neighbours.
  const told = (claim) => {
    const note = claim.querySelector(".cite");
    const link = Array.from(note.querySelectorAll("a")).find((one) => NUMBER.test(one.textContent));
    const [weight, source] = noted(note, link);
    const same = source.match(SAME);
    const first = same && Array.from(document.querySelectorAll(".claim .cite > a")).find((one) => one.textContent === same[1]);
    return { number: link.textContent, words: plain(claim), remarks: remarks(claim), weight, source: first ? noted(first.parentElement, first)[1] : source, refers: Boolean(first) };
  };

  // Before its number a note says how weighty, after it where.
  const noted = (note, link) => {
    let before = "", after = "";
    for (let part = note.firstChild, passed = false; part; part = part.nextSibling) {
      if (part === link) passed = true;
      else if (part.nodeType !== Node.ELEMENT_NODE || !part.classList.contains("kb-claim-tools")) passed ? (after += part.textContent) : (before += part.textContent);
    }
    return [before.trim(), after.trim().replace(SHOWN_BY, "")];
  };

  // The words of a claim, and the parts of the formula it tells.
  const plain = (claim) => {
    const copied = claim.cloneNode(true);
    for (const inner of copied.querySelectorAll("ul")) inner.remove();
    const parts = Array.from(claim.querySelectorAll(".parts li"), (part) => part.textContent.trim());
    return copied.textContent.trim().replace(BOX, "") + (parts.length ? "组成部分：" + parts.join("；") + "。" : "");
  };

  // What is doubtful or overtaken about it: nobody may carry it on without.
  const remarks = (claim) =>
    Array.from(claim.querySelectorAll(".doubt, .overtaken"), (one) => "〔" + one.textContent.trim().replace(/^(.)\s+/, "$1：") + "〕").join("");

  // Over http as others can open it; from a disk the place within the site, for the folder on this computer says nothing to others.
  const address = (part) => {
    part.dataset.within = part.dataset.within || part.textContent;
    return /^https?:$/.test(location.protocol) ? location.href : part.dataset.within + location.hash;
  };

  const tools = (claim) => {
    const made = document.createElement("span");
    made.className = "kb-claim-tools";
    if (claim.refers) made.append("（" + claim.source + "）");
    made.append(...button("复制这一条", "复制这一条的引用", document.querySelector("[data-cite]")));
    return made;
  };

  // A button, and where it says that it has done its work.
  const button = (name, label, holder) => {
    const made = document.createElement("button"), said = document.createElement("span");
    made.type = "button";
    made.className = "kb-copy";
    made.textContent = name;
    made.setAttribute("aria-label", label);
    said.className = "kb-copied";
    said.setAttribute("role", "status");
    made.addEventListener("click", () => {
      said.textContent = copy(holder) ? "已复制" : "已选中，按Ctrl+C";
      setTimeout(() => { said.textContent = ""; }, SAID_FOR);
    });
    return [made, said];
  };

  // The clipboard of today's browsers is closed to pages that come over http; the old way is not. What was selected stays selected.
  const copy = (holder) => {
    const range = document.createRange();
    const selection = window.getSelection();
    range.selectNodeContents(holder);
    selection.removeAllRanges();
    selection.addRange(range);
    try {
      return document.execCommand("copy");
    } catch (error) {
      return false;
    }
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
