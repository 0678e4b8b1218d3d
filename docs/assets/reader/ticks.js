// The progress of a newcomer along a path: a box to tick for each step, kept in this browser alone, taken elsewhere as text.
//
// Kept by the name of the step: steps may change places, and what is renamed is to be looked at again.
(function () {
  "use strict";
  const KEY = "kb-path:";
  const DONE = "☑", OPEN = "☐";
  const HEAD = "新人入门进度";

  const sheet = document.querySelector(".sheet[data-path]");
  if (!sheet) return;
  const path = sheet.dataset.path;
  const boxes = new Map(); // name of a step → its boxes: one in the table, one at the step
  let done = new Set(), kept = true;

  const load = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY + path) || "[]");
      done = new Set(Array.isArray(found) ? found.filter((name) => typeof name === "string") : []);
    } catch (error) {
      kept = !(error instanceof DOMException); // what is kept may be garbled; then all begins anew
    }
  };

  const save = () => {
    try {
      // Only steps that there are: the home page counts them.
      localStorage.setItem(KEY + path, JSON.stringify(Array.from(boxes.keys()).filter((name) => done.has(name))));
    } catch (error) {
      kept = false;
    }
  };

  const build = () => {
    for (const cell of document.querySelectorAll(".tick[data-step]")) {
      const name = cell.closest("tr").querySelector("a").textContent.trim();
      const step = document.getElementById(cell.dataset.step);
      boxes.set(name, [box(name, "做完：" + name, cell, true), box(name, "这一步做完了", lastOf(step), false)]);
    }
    sheet.parentElement.insertBefore(tools(), nextHeading(sheet));
    show();
  };

  // The title of the page and all from the sheet's heading to the next.
  const onSheet = () => {
    const parts = [document.querySelector("h1")];
    for (let part = sheet.previousElementSibling; part !== nextHeading(sheet); part = part.nextElementSibling) parts.push(part);
    return parts;
  };

  // The last of what belongs to a heading.
  const lastOf = (heading) => {
    const next = nextHeading(heading);
    return next ? next.previousElementSibling : heading.parentElement.lastElementChild;
  };

  // The heading that follows.
  const nextHeading = (start) => {
    let next = start.nextElementSibling;
    while (next && !/^H[1-6]$/.test(next.tagName)) next = next.nextElementSibling;
    return next;
  };

  const box = (name, label, holder, bare) => {
    const input = make("input", { type: "checkbox", class: "kb-tick__box" });
    const said = make("label", { class: bare ? "kb-tick" : "kb-tick kb-tick--step" }, input, make("span", bare ? { class: "kb-tick__name" } : {}, label));
    input.addEventListener("change", () => {
      if (input.checked) done.add(name);
      else done.delete(name);
      save();
      show();
    });
    if (bare) {
      holder.textContent = "";
      holder.append(said);
    } else {
      holder.after(said);
    }
    return input;
  };

  let said = null, text = null, hint = null;

  const tools = () => {
    said = make("p", { class: "kb-ticks__said", role: "status" });
    text = make("textarea", { class: "kb-ticks__text", rows: "6", spellcheck: "false", "aria-label": "进度的文字" });
    hint = make("p", { class: "kb-ticks__hint" }, "把这段文字存起来或发给自己；换电脑后贴在这里，按“贴入的生效”。");
    const sheetOnly = button("只打印进度表", () => {
      for (const part of onSheet()) part.classList.add("kb-on-sheet");
      document.documentElement.classList.add("kb-sheet-only");
      window.print();
      document.documentElement.classList.remove("kb-sheet-only");
    });
    const change = make("details", { class: "kb-ticks__move" }, make("summary", {}, "换一台电脑接着勾"), hint, text,
      make("p", {}, button("贴入的生效", take), " ", button("全部清掉", clear)));
    change.addEventListener("toggle", () => { text.value = written(); });
    return make("div", { class: "kb-ticks" }, said, sheetOnly, change);
  };

  const written = () =>
    [HEAD, path, ...Array.from(boxes.keys(), (name) => (done.has(name) ? DONE : OPEN) + name)].join("\n");

  // Only lines that name a step of this path count; a text of another path says so.
  const take = () => {
    const lines = text.value.split(/\r?\n/).map((line) => line.trim());
    if (!lines.includes(path)) {
      hint.textContent = `这段文字不是这一页的进度：里面没有“${path}”这一行。`;
      return;
    }
    const ticked = lines.filter((line) => line.startsWith(DONE)).map((line) => line.slice(DONE.length).trim());
    const known = ticked.filter((name) => boxes.has(name));
    done = new Set(known);
    save();
    show();
    hint.textContent = `已勾上${known.length}步。` + (known.length < ticked.length ? `另有${ticked.length - known.length}步这一页没有，没有勾。` : "");
  };

  const clear = () => {
    if (!window.confirm("清掉这一页勾过的全部步骤？")) return;
    done = new Set();
    save();
    show();
    text.value = written();
    hint.textContent = "已清掉。";
  };

  const show = () => {
    for (const [name, inputs] of boxes) for (const input of inputs) input.checked = done.has(name);
    const count = Array.from(boxes.keys()).filter((name) => done.has(name)).length;
    said.textContent = `做完${count}步，共${boxes.size}步。` + (kept ? "" : "这个浏览器不许网页记东西，勾选只在这一页打开时有效；可以打印，或把文字抄走。");
  };

  const button = (name, act) => {
    const made = make("button", { type: "button", class: "kb-button" }, name);
    made.addEventListener("click", act);
    return made;
  };

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  load();
  build();
})();
