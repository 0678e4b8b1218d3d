// On the home page: the paths that a newcomer has begun in this browser, to go on with. What is ticked, and under which key, ticks.js keeps.

(function () {
  const KEY = "kb-path:";
  const place = document.querySelector(".what");
  if (!place) return;

  const ticked = (path) => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY + path) || "[]");
      return Array.isArray(found) ? found.length : 0;
    } catch (error) {
      return 0; // storage is off, or holds what we did not write
    }
  };

  const line = document.createElement("span");
  line.className = "kb-go-on";
  for (const link of document.querySelectorAll("a[data-path]")) {
    const done = ticked(link.dataset.path), steps = Number(link.dataset.steps);
    if (!done || done >= steps) continue;
    const again = document.createElement("a");
    again.href = link.href;
    again.textContent = link.textContent;
    line.append(line.childNodes.length ? "，" : "接着学：", again, ` ${done}/${steps}步`);
  }
  if (line.childNodes.length) place.append(line);
})();
