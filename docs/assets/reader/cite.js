// What a reader takes along from a page: its citation, with the claim the address names, and a report of a mistake, each copied at a
// press of a button. Also opens a folded answer when the address leads into it (old browsers do not).
(function () {
  "use strict";
  const SAID_FOR = 4000; // milliseconds

  const start = () => {
    for (const holder of document.querySelectorAll("[data-cite], [data-report]")) {
      holder.dataset.whole = holder.textContent;
      addButton(holder);
    }
    follow();
    window.addEventListener("hashchange", follow);
  };

  // The claim that the address names is cited by its number; 第12条 of its note.
  const follow = () => {
    const target = named();
    for (let inside = target; inside; inside = inside.parentElement) if (inside.tagName === "DETAILS") inside.open = true;
    const note = target && target.classList.contains("claim") ? target.querySelector(".cite") : null;
    const number = note ? (note.textContent.match(/第\d+[条步]/) || [""])[0] : "";
    for (const holder of document.querySelectorAll("[data-cite], [data-report]"))
      holder.textContent = number ? holder.dataset.whole.replace(/\.html/, "$&" + location.hash + number) : holder.dataset.whole;
    if (target && target.closest("details")) target.scrollIntoView();
  };

  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null; // an address that somebody garbled
    }
  };

  const addButton = (holder) => {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "kb-copy";
    button.textContent = "复制";
    button.setAttribute("aria-label", holder.hasAttribute("data-cite") ? "复制引用" : "复制报告问题的话");
    said.className = "kb-copied";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => {
      said.textContent = copy(holder) ? "已复制" : "已选中，按Ctrl+C";
      setTimeout(() => { said.textContent = ""; }, SAID_FOR);
    });
    holder.after(" ", button, said);
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
