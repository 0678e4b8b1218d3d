// Brings questions and the index together without ever holding the page up: work is done in steps, and between two steps keys are heard.

const BUDGET = 4; // milliseconds of work between two chances to hear a key
const BLOCKS_ASKED = 16; // of a large site's index, for one question

class Finder {
  constructor(store) {
    this.store = store;
    this.blocks = new Map(); // number → promise of a prepared Block
  }

  // Everything that a first question needs; a small site's texts too. Called again it does nothing more.
  prepare() {
    if (!this.ready) this.ready = this.prepareOnce();
    return this.ready;
  }

  async prepareOnce() {
    const core = await this.store.load("core");
    const knowledge = new Knowledge(core);
    const texts = core.blocks === 1 ? this.store.load("block-0") : null;
    await inSteps(knowledge.prepare());
    this.knowledge = knowledge;
    if (texts) await this.block(0);
  }

  // The answer to a question, or null when `wanted` says that nobody waits for it any more.
  async find(question, wanted) {
    await this.prepare();
    const folded = this.knowledge.asked(question);
    return inSteps(answer(folded, this.knowledge), wanted, (parsed) => this.blocksFor(parsed));
  }

  async blocksFor(parsed) {
    const { core } = this.knowledge;
    if (core.blocks === 1) return [await this.block(0)];
    const routes = await this.routes(parsed);
    return Promise.all(route(parsed, routes, core.blocks).slice(0, BLOCKS_ASKED).map((number) => this.block(number)));
  }

  block(number) {
    if (!this.blocks.has(number)) {
      this.blocks.set(number, this.store.load("block-" + number).then(async (raw) => {
        const block = new Block(raw, this.knowledge);
        await inSteps(block.prepare());
        return block;
      }));
    }
    return this.blocks.get(number);
  }

  // Pair of characters → the blocks that hold it, for the pairs of a question.
  async routes(parsed) {
    const { shards } = this.knowledge.core;
    const wanted = new Set(parsed.terms.flatMap((term) => term.forms.flatMap((form) => form.parts.flatMap(grams))));
    const found = new Map();
    await Promise.all(Array.from(wanted, async (gram) => {
      const shard = await this.store.load("grams-" + shardOf(gram, shards));
      if (shard[gram]) found.set(gram, differences(shard[gram]));
    }));
    return found;
  }
}

// The blocks that promise most: each word counts by its rarity where all its pairs are, more where a heading has them.
function route(parsed, routes, count) {
  const promise = new Float32Array(count);
  for (const term of parsed.terms) {
    const best = new Float32Array(count);
    for (const form of term.forms) {
      const pairs = form.parts.flatMap(grams), held = new Float32Array(count), headed = new Float32Array(count);
      for (const pair of pairs) for (const value of routes.get(pair) || []) { held[value >> 1] += 1; headed[value >> 1] += value & 1; }
      for (let number = 0; number < count; number++) {
        if (!held[number]) continue;
        const share = held[number] / pairs.length;
        best[number] = Math.max(best[number], form.factor * term.weight * (share * share + 0.5 * headed[number] / pairs.length));
      }
    }
    for (let number = 0; number < count; number++) promise[number] += best[number];
  }
  const found = [];
  for (let number = 0; number < count; number++) if (promise[number]) found.push(number);
  return found.sort((a, b) => promise[b] - promise[a] || a - b);
}

// Runs a generator to its end in slices of BUDGET milliseconds. What it yields, when it yields anything, `provide` answers.
async function inSteps(steps, wanted, provide) {
  let started = performance.now(), given;
  for (;;) {
    if (wanted && !wanted()) return null;
    const step = steps.next(given);
    if (step.done) return step.value;
    given = step.value === undefined ? undefined : await provide(step.value);
    if (performance.now() - started > BUDGET) {
      await pause();
      started = performance.now();
    }
  }
}

// A message to oneself: a timer would be held back for four milliseconds.
function pause() {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); resolve(); };
    channel.port2.postMessage(null);
  });
}
