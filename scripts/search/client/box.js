// The surface: one search element, with its results. On the home page it stands in the page, elsewhere in a dialog.

const LONGEST_QUESTION = 200; // characters; what is longer is no question
const WAIT = 80; // milliseconds after the last key
const FIRST_SHOWN = 10;
const AT_REST = 600; // milliseconds without a further answer

let boxes = 0;

class Box {
  // `links` are the addresses of the home page, the scope page and the list by sound; `leave`, where there is one, is what Esc does.
  // Without it the box stands in the page: Esc empties it, and the address of the page says what was asked.
  constructor(place, finder, links, leave) {
    Object.assign(this, { place, finder, links, leave });
    this.asked = 0;
    this.kind = "";
    this.found = null;
    this.shown = FIRST_SHOWN;
    this.build();
  }

  build() {
    const id = "kb-search-" + (++boxes);
    this.input = make("input", { type: "search", id, class: "kb-search__input", autocomplete: "off", spellcheck: "false", maxlength: LONGEST_QUESTION,
      placeholder: "问一句话，或输入几个字、拼音", "aria-describedby": id + "-said" });
    this.said = make("p", { id: id + "-said", class: "kb-search__said", role: "status", "aria-live": "polite" });
    this.kinds = make("div", { class: "kb-search__kinds", role: "group", "aria-label": "只看哪一类" });
    this.list = make("ol", { class: "kb-search__results", "data-search-results": "" });
    this.more = make("button", { type: "button", class: "kb-search__more", hidden: "" }, "再看一些");
    this.foot = make("p", { class: "kb-search__foot" },
      make("span", { class: "kb-search__keys" }, "方向键选，回车打开。"), make("a", { href: this.links.list }, "按拼音和类别查"), "，", make("a", { href: this.links.scope }, "讲话讲到什么、没有讲到什么"));
    const form = make("form", { class: "kb-search__form", role: "search", "aria-label": "搜索本站", action: this.links.home },
      make("label", { for: id, class: "kb-search__label" }, "搜索"), this.input);
    this.element = make("div", { class: "kb-search", "data-search": "" }, form, this.said, this.kinds, this.list, this.more, this.foot);
    this.place.appendChild(this.element);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.openFirst(); });
    this.input.addEventListener("focus", () => this.finder.prepare().catch(() => this.tellFailure()), { once: true });
    this.input.addEventListener("input", () => this.wait());
    this.more.addEventListener("click", async () => { const from = this.shown; this.shown += FIRST_SHOWN; await this.draw(); this.focusResult(from); });
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  wait() {
    clearTimeout(this.timer);
    this.element.setAttribute("aria-busy", "true");
    this.timer = setTimeout(() => this.ask(this.input.value), WAIT);
  }

  // Look for a question; only the answer to the last one is shown.
  async ask(question) {
    clearTimeout(this.timer);
    const mine = ++this.asked, text = question.slice(0, LONGEST_QUESTION);
    if (this.input.value !== text) this.input.value = text;
    if (!text.trim()) { await this.show(null, text); return; }
    this.element.setAttribute("aria-busy", "true");
    try {
      const found = await this.finder.find(text, () => mine === this.asked);
      if (found && mine === this.asked) await this.show(found, text);
    } catch (error) {
      if (mine === this.asked) this.tellFailure();
    }
  }

  async show(found, question) {
    this.found = found;
    this.question = question;
    this.kind = "";
    this.shown = FIRST_SHOWN;
    await this.draw();
    if (!this.leave) this.remember();
  }

  // A browser takes its time to change the address: done when the typing is over.
  remember() {
    clearTimeout(this.remembering);
    this.remembering = setTimeout(() => rememberInAddress(this.question), AT_REST);
  }

  async draw() {
    const mine = (this.drawing = {}), results = this.found ? this.found.results : [];
    const chosen = results.filter((one) => !this.kind || pageOf(one).kind === this.kind);
    this.said.textContent = this.found ? summary(this.found, chosen.length, this.finder.knowledge.simplified) : "";
    this.list.toggleAttribute("data-search-empty", Boolean(this.found && this.found.empty));
    this.more.hidden = chosen.length <= this.shown;
    refill(this.kinds, this.kindButtons(results));
    const items = await inSteps(this.items(chosen.slice(0, this.shown)), () => mine === this.drawing);
    if (!items) return;
    refill(this.list, items);
    this.element.removeAttribute("aria-busy");
  }

  *items(results) {
    const items = [];
    for (const one of results) {
      items.push(this.result(one));
      yield;
    }
    return items;
  }

  kindButtons(results) {
    const counts = new Map();
    for (const one of results) counts.set(pageOf(one).kind, (counts.get(pageOf(one).kind) || 0) + 1);
    if (counts.size < 2) return [];
    return [["", results.length], ...counts].map(([kind, count]) => {
      const button = make("button", { type: "button", class: "kb-search__kind", "aria-pressed": String(kind === this.kind) }, (kind || "全部") + " " + count);
      button.addEventListener("click", async () => { this.kind = kind; this.shown = FIRST_SHOWN; await this.draw(); this.pressedKind().focus(); });
      return button;
    });
  }

  pressedKind() {
    return this.kinds.querySelector("[aria-pressed=true]");
  }

  result(one) {
    const section = one.block.sections[one.section], page = pageOf(one), line = one.line >= 0 ? one.block.lines[one.line] : null;
    const words = this.found.parsed.terms.flatMap((term) => term.forms.flatMap((form) => form.parts)).filter((word) => word.length > 1);
    const marked = (text) => withMarks(text, words, this.finder.knowledge.simplified);
    const link = make("a", { href: this.links.root + address(one), class: "kb-search__link" });
    // A page that is called like its kind (术语, 常见问题) says nothing beside it.
    if (page.title !== page.kind) link.append(make("span", { class: "kb-search__title" }, ...marked(page.title)));
    if (section.title) link.append(make("span", { class: page.title === page.kind ? "kb-search__title" : "kb-search__heading" }, ...marked(section.title)));
    const item = make("li", { class: "kb-search__result" }, make("p", { class: "kb-search__head" }, make("span", { class: "kb-search__page" }, page.kind), link));
    if (line) item.append(make("p", { class: "kb-search__text" }, ...marked(line.text)));
    const note = line ? [line.authority, line.origin].filter(Boolean).join(" · ") : "";
    if (note || saysNot(one)) item.append(make("p", { class: "kb-search__note" }, note || "原文没有讲到，或只有名称"));
    return item;
  }

  tellFailure() {
    this.element.removeAttribute("aria-busy");
    this.said.textContent = "索引没有读到。请重新打开本页；还是这样，用下面的目录找。";
  }

  // The first result of what stands in the box now, never of what stood there before; none where nothing answers.
  async openFirst() {
    if (this.question !== this.input.value) await this.ask(this.input.value);
    const first = this.list.querySelector("a");
    if (first && this.question === this.input.value && !this.list.hasAttribute("data-search-empty")) first.click();
  }

  key(event) {
    if (event.isComposing) return;
    const links = Array.from(this.list.querySelectorAll(".kb-search__link")), at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at < links.length - 1) this.focusResult(at + 1);
    else if (event.key === "ArrowUp" && at >= 0) at === 0 ? this.input.focus() : this.focusResult(at - 1);
    else if (event.key === "Escape" && this.leave) this.leave();
    else if (event.key === "Escape" && this.input.value) { this.input.value = ""; this.input.focus(); this.ask(""); }
    else return;
    event.preventDefault();
  }

  focusResult(place) {
    const link = this.list.querySelectorAll(".kb-search__link")[place];
    if (link) link.focus();
  }
}

// How many results, and what was read otherwise or is not there.
function summary(found, count, simplified) {
  const read = found.read ? `没有“${found.read.from.trim()}”，按“${asWritten(found.read.to, found.results.flatMap(texts), simplified)}”找。` : "";
  if (!found.empty) return read + (count ? `找到${count}处` : "没有找到");
  if (!count) return read + "没有找到。换个说法再试，或者看下面的目录。";
  return read + (saysNot(found.results[0]) ? "讲话里没有讲到这个，或者只有名称。相近的有：" : "没有找到完全对得上的。相近的有：");
}

// What a result shows of itself.
function texts(one) {
  const section = one.block.sections[one.section];
  return [section.title, pageOf(one).title, ...(one.line >= 0 ? [one.block.lines[one.line].text] : [])];
}

// A text as nodes, with the words marked wherever they stand. Nothing typed ever becomes markup.
function withMarks(text, words, simplified) {
  const folded = fold(text, simplified), hit = new Uint8Array(text.length);
  for (const word of words) for (const [start, end] of places(word, folded)) hit.fill(1, start, end);
  const nodes = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && hit[end] === hit[start]) end++;
    const part = text.slice(start, end);
    nodes.push(hit[start] ? make("mark", {}, part) : part);
  }
  return nodes;
}

function rememberInAddress(question) {
  const target = new URL(location.href);
  if (question.trim()) target.searchParams.set("q", question);
  else target.searchParams.delete("q");
  try {
    history.replaceState(history.state, "", target.href);
  } catch (error) {
    // A page opened from disk may not change its address.
  }
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function refill(element, children) {
  element.textContent = "";
  element.append(...children);
}
