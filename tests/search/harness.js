// Runs the client of the search without a browser. In: {client, expression, given, index} as JSON; out: the expression's value as JSON.
// The expression may use everything the client defines, `given`, and what this file defines.

const fs = require("fs"), vm = require("vm");

const message = JSON.parse(fs.readFileSync(0, "utf8"));
const tail = `
;(async () => {
  const files = {};
  let alphabet = "";
  globalThis.kbSearch = { spell: (letters) => { alphabet = letters; }, give: (name, text) => { files[name] = unpacked(text, alphabet); } };
  for (const text of Object.values(index)) runFile(text);
  const finish = (steps, blocks) => {
    let step = steps.next();
    while (!step.done) step = steps.next(step.value === undefined ? undefined : blocks);
    return step.value;
  };
  const prepared = () => {
    const knowledge = new Knowledge(files.core);
    finish(knowledge.prepare());
    const blocks = Object.keys(files).filter((name) => name.startsWith("block-")).map((name) => new Block(files[name], knowledge));
    blocks.forEach((block) => finish(block.prepare()));
    return { knowledge, blocks };
  };
  // One question, as tests look at it.
  const told = (question, { knowledge, blocks }) => {
    const started = performance.now();
    const found = finish(answer(knowledge.asked(question), knowledge), blocks);
    return {
      question, took: performance.now() - started, empty: found.empty, read: found.read ? [found.read.from, found.read.to] : null,
      results: found.results.map((one) => ({
        address: address(one), kind: pageOf(one).kind, title: pageOf(one).title, heading: one.block.sections[one.section].title,
        text: one.line >= 0 ? one.block.lines[one.line].text : "", score: one.score, cover: one.cover })),
    };
  };
  // A store whose files are all here, for what loads them one by one.
  const storeOf = () => ({ load: async (name) => { asked.push(name); return files[name] || {}; } });
  const asked = [];
  done(await (${message.expression}));
})().catch((error) => fail(error.stack));`;

const context = vm.createContext({
  given: message.given, index: message.index, performance, setTimeout, MessageChannel, TextDecoder, console,
  runFile: (text) => vm.runInContext(text, context),
  done: (value) => process.stdout.write(JSON.stringify(value === undefined ? null : value)),
  fail: (text) => { process.stderr.write(text); process.exitCode = 1; },
});
vm.runInContext(message.client + tail, context, { filename: "client.js" });
