// Light or dark, plain or larger type: two buttons in the head, remembered in this browser. Stands at the beginning of a page's body,
// before anything is drawn, so that a page never changes its looks before the reader's eyes.
(function () {
  "use strict";
  const page = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch (error) {
      return null; // storage is off: a button holds for this page
    }
  };

  const keep = (key, on) => {
    try {
      localStorage.setItem(key, on ? "yes" : "no");
    } catch (error) {
      // As above.
    }
  };

  const SWITCHES = [
    {
      key: "kb-dark",
      label: "深色",
      titles: ["换成深色", "换回浅色"],
      style: "kb-head-button--dark",
      usual: () => dark.matches, // as the reader's computer has it, until he says otherwise
      isOn: () => document.body.dataset.mdColorScheme === "slate",
      show: (on) => { document.body.dataset.mdColorScheme = on ? "slate" : "default"; },
    },
    {
      key: "kb-large-type",
      label: "大字",
      titles: ["换成大字", "换回平常的字"],
      style: "",
      usual: () => false,
      isOn: () => page.classList.contains("kb-large"),
      show: (on) => page.classList.toggle("kb-large", on),
    },
  ];

  const showKept = (one) => one.show(kept(one.key) === null ? one.usual() : kept(one.key) === "yes");

  const addButton = (head, one) => {
    const button = document.createElement("button");
    const name = () => {
      button.setAttribute("aria-pressed", String(one.isOn()));
      button.title = one.titles[Number(one.isOn())];
    };
    button.type = "button";
    button.className = ("kb-head-button " + one.style).trim();
    button.textContent = one.label;
    button.addEventListener("click", () => {
      one.show(!one.isOn());
      keep(one.key, one.isOn());
      name();
    });
    name();
    head.append(button);
    return name;
  };

  const addButtons = () => {
    const head = document.querySelector(".md-header__inner");
    if (!head) return;
    const names = SWITCHES.map((one) => addButton(head, one));
    dark.addEventListener("change", () => {
      SWITCHES.forEach(showKept);
      names.forEach((name) => name());
    });
  };

  page.classList.replace("no-js", "js"); // for the theme's style
  SWITCHES.forEach(showKept);
  document.addEventListener("DOMContentLoaded", addButtons);
})();
