// Marks in the menu which part of the page is being read, and keeps that line of the menu in sight.

(function () {
  const links = new Map(); // heading → its line in the menu
  for (const link of document.querySelectorAll(".menu__here a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size || !window.IntersectionObserver) return;

  const box = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap");
  const passed = new Set(); // headings above the lower three quarters of the window
  let marked = null;

  const mark = (link) => {
    if (marked === link) return;
    if (marked) marked.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "location");
    marked = link;
    if (link && !box.contains(document.activeElement)) bringIntoSight(link);
  };

  const bringIntoSight = (link) => {
    const line = link.getBoundingClientRect(), frame = box.getBoundingClientRect();
    if (line.top < frame.top) box.scrollTop -= frame.top - line.top + frame.height / 3;
    else if (line.bottom > frame.bottom) box.scrollTop += line.bottom - frame.bottom + frame.height / 3;
  };

  // All above the window counts as in sight, so that a jump over many headings passes them too.
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) passed.add(entry.target);
      else passed.delete(entry.target);
    }
    let last = null;
    for (const heading of links.keys()) if (passed.has(heading)) last = heading;
    mark(last ? links.get(last) : null);
  }, { rootMargin: "1000000px 0px -75% 0px" });
  links.forEach((link, heading) => observer.observe(heading));
})();
