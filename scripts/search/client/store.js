// The texts of the site, as far as they are here, and how they come: scripts put into the page, for a page opened from a stick may
// load nothing else.

const STEP = 150; // lines folded in one go

class Store {
  constructor(base) {
    this.base = base;
    this.waiting = new Map(); // name → {promise, give}
    this.alphabet = new Promise((spell) => { this.spell = spell; });
  }

  // A file hands over its value, packed. How all are packed, `core` tells by `spell`.
  give(name, text) {
    const { give, fail } = this.file(name);
    this.alphabet.then((alphabet) => give(unpacked(text, alphabet))).catch(fail);
  }

  // A promise of the value of one file of the index.
  load(name) {
    const file = this.file(name);
    if (!file.asked) {
      file.asked = true;
      const script = document.createElement("script");
      script.src = this.base + name + ".js";
      script.onerror = () => file.fail(new Error(name));
      document.head.appendChild(script);
    }
    return file.promise;
  }

  file(name) {
    if (!this.waiting.has(name)) {
      const file = {};
      file.promise = new Promise((give, fail) => Object.assign(file, { give, fail }));
      this.waiting.set(name, file);
    }
    return this.waiting.get(name);
  }
}

// One block of the index, ready to be searched.
class Block {
  constructor(raw, knowledge) {
    this.raw = raw;
    this.pages = raw.pages.map(([title, kind, path, aliases]) => ({ title, kind: raw.names[kind], path, aliases, sections: [] }));
    this.sections = [];
    this.lines = linesOf(raw);
    this.knowledge = knowledge;
  }

  *prepare() {
    for (let number = 0; number < this.pages.length; number++) {
      for (const [title, anchor, bare, lines, own] of this.raw.pages[number][4]) this.section(number, title, anchor || byName(title), Boolean(bare), differences(lines), own || {});
      if (number % 50 === 49) yield;
    }
    this.titles = new Field();
    for (const page of this.pages) {
      page.names = [page.title, ...page.aliases].map((text) => this.knowledge.fold(text));
      this.titles.add(page.names.join(" | "));
    }
    yield;
    this.headings = new Field();
    for (let number = 0; number < this.sections.length; number++) {
      this.headings.add(this.knowledge.fold(this.sections[number].title));
      if (number % STEP === STEP - 1) yield;
    }
    this.texts = new Field();
    this.others = new Field(); // what people call what a line says
    for (let number = 0; number < this.lines.length; number++) {
      this.texts.add(this.knowledge.fold(this.lines[number].text));
      this.others.add(this.knowledge.fold(this.lines[number].others));
      if (number % STEP === STEP - 1) yield;
    }
    this.raw = null;
  }

  section(page, title, anchor, bare, lines, own) {
    const number = this.sections.length;
    this.sections.push({ page, title, anchor, bare, lines, own });
    this.pages[page].sections.push(number);
    for (const line of new Set(lines)) this.lines[line].sections.push(number);
  }
}

// [{text, claim, authority, origin, others, unsaid, sections}]; `block` in scripts/search/blocks.py says how they travel.
function linesOf(raw) {
  const claims = raw.claims.flatMap(([home, numbers]) => differences(numbers).map((number) => home + "#" + number));
  const first = raw.texts.length - claims.length, unsaid = new Set(differences(raw.unsaid));
  return raw.texts.map((text, line) => {
    const number = line - first, own = number >= 0;
    return {
      text: text + (raw.parts[line] || []).join("；"), unsaid: unsaid.has(line), claim: own ? claims[number] : "", others: own ? raw.others[number] : "",
      authority: own ? raw.names[raw.authorities[number]] : "", origin: own ? raw.names[raw.origins[number]] : "", sections: [] };
  });
}

// Many folded texts as one string, so that one search finds a word in all of them.
class Field {
  constructor() {
    this.parts = [];
    this.starts = [];
    this.length = 0;
    this.joined = null;
  }

  add(folded) {
    this.starts.push(this.length);
    this.parts.push(" " + folded + " \n");
    this.length += folded.length + 3;
  }

  get text() {
    if (this.joined === null) this.joined = this.parts.join("");
    return this.joined;
  }

  at(number) {
    return this.parts[number];
  }

  // Numbers of the texts that hold a word, each once, in order.
  holding(word) {
    const wanted = probe(word), found = [];
    for (let place = this.text.indexOf(wanted); place >= 0;) {
      const number = this.numberAt(place);
      found.push(number);
      place = number + 1 < this.starts.length ? this.text.indexOf(wanted, this.starts[number + 1]) : -1;
    }
    return found;
  }

  holds(word) {
    return this.text.includes(probe(word));
  }

  numberAt(place) {
    let low = 0, high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const VALUES = new Map(Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", (char, value) => [char, value]));

// As `differences` in scripts/search/blocks.py wrote them.
function differences(written) {
  const numbers = [];
  let last = -1, value = 0, scale = 1;
  for (const char of written) {
    const digit = VALUES.get(char);
    value += (digit & 31) * scale;
    if (digit >= 32) { scale *= 32; continue; }
    last += 1 + (value % 2 ? -(value + 1) / 2 : value / 2);
    numbers.push(last);
    value = 0;
    scale = 1;
  }
  return numbers;
}

// The anchor of a section that is made from its title; `by_name` in scripts/pages/addresses.py.
function byName(title) {
  let value = 0;
  for (const char of title) value = (value * 31 + char.codePointAt(0)) % 0x7fffffff;
  return "s-" + value.toString(16).padStart(8, "0");
}

// Which shard of the routing holds a pair; `shard` in scripts/search/blocks.py.
function shardOf(gram, shards) {
  let value = 0;
  for (let place = 0; place < gram.length; place++) value = (value * 31 + gram.charCodeAt(place)) % 65521;
  return value % shards;
}
