// On a narrow screen the menu lies behind a label of the theme's, which answers to a pointer only. A button takes its place, for keyboard
// and screen reader; what shows and hides the menu stays the theme's checkbox.

(function () {
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!drawer || !label || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className + " menu-button";
  button.setAttribute("aria-label", "菜单");
  button.append(...label.childNodes);
  label.replaceWith(button);

  const tell = () => {
    button.setAttribute("aria-expanded", String(drawer.checked));
    document.documentElement.classList.toggle("menu-open", drawer.checked);
  };
  const turn = (open) => {
    if (drawer.checked === open) return;
    drawer.checked = open;
    drawer.dispatchEvent(new Event("change"));
  };

  drawer.addEventListener("change", tell);
  tell();
  // What leads to another part of this page uncovers it.
  menu.addEventListener("click", (event) => { if (event.target.closest("a")) turn(false); });

  button.addEventListener("click", () => {
    turn(!drawer.checked);
    const first = menu.querySelector("a");
    if (drawer.checked && first) first.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    turn(false);
    button.focus();
  });
  // Whoever leaves the menu with the keyboard finds the page uncovered.
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) turn(false);
  });
})();
