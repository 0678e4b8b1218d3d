// Runs the client without a browser: node harness.js CLIENT FOLDER < queries (a JSON list) > answers (a JSON list).
// CLIENT is the joined client without its surface; FOLDER holds the index.

const fs = require("fs"), vm = require("vm"), path = require("path");
const [client, folder] = process.argv.slice(2);
const inside = fs.readFileSync(client, "utf8");
const context = vm.createContext({ console, setTimeout, Promise });
vm.runInContext(inside + "\nthis.api = {fold, number, tokens, grams, cutWords, joinUnknown, Sounds, Knowledge, parse, readings, Store, Block, differences, shardOf, answer, address};", context);
const { Knowledge, Block, answer, address, fold } = context.api;
const given = {};
context.kbSearch = { give: (name, value) => { given[name] = value; } };
for (const name of fs.readdirSync(folder).filter((one) => /^(core|block-\d+)\.js$/.test(one))) vm.runInContext(fs.readFileSync(path.join(folder, name), "utf8"), context);

let blocks = [];

function finish(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value === undefined ? undefined : blocks);
  return step.value;
}

const knowledge = new Knowledge(given.core);
finish(knowledge.prepare());
blocks = Object.keys(given).filter((name) => name.startsWith("block-")).map((name) => new Block(given[name], knowledge));
blocks.forEach((block) => finish(block.prepare()));
const answers = JSON.parse(fs.readFileSync(0, "utf8")).map((query) => {
  const start = process.hrtime.bigint();
  const found = finish(answer(fold(query, knowledge.simplified).text, knowledge));
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  return {
    query, took, empty: found.empty, read: found.read,
    terms: found.parsed ? found.parsed.terms.map((term) => [term.text, term.weight, term.forms.slice(1).map((form) => form.text).join("/")]) : [],
    results: found.results.map((one) => {
      const section = one.block.sections[one.section], page = one.block.pages[section.page];
      return { address: address(one), title: page.title, heading: section.title, kind: page.kind, score: one.score, cover: one.cover,
        text: one.line >= 0 ? one.block.lines[one.line].text : "" };
    }),
  };
});
process.stdout.write(JSON.stringify(answers));
