// Larger type for weak eyes: a button in the head, remembered in this browser. Stands in the head of the page, before anything is
// drawn, so that a page never changes its size before the reader's eyes.
(function () {
  "use strict";
  const KEY = "kb-large-type";
  const page = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(KEY) === "yes";
    } catch (error) {
      return false; // storage is off: the button holds for this page
    }
  };

  const keep = (large) => {
    try {
      localStorage.setItem(KEY, large ? "yes" : "no");
    } catch (error) {
      // As above.
    }
  };

  const show = (large) => page.classList.toggle("kb-large", large);

  const addButton = () => {
    const head = document.querySelector(".md-header__inner");
    if (!head) return;
    const button = document.createElement("button");
    const name = () => {
      const large = page.classList.contains("kb-large");
      button.setAttribute("aria-pressed", String(large));
      button.title = large ? "换回平常的字" : "换成大字";
    };
    button.type = "button";
    button.className = "kb-head-button";
    button.textContent = "大字";
    button.addEventListener("click", () => {
      const large = !page.classList.contains("kb-large");
      show(large);
      keep(large);
      name();
    });
    name();
    head.append(button);
  };

  show(kept());
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", addButton);
  else addButton();
})();
