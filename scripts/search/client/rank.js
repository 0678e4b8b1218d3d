// Which section answers best.
//
// A section is as good as the words of the question that it covers, each word weighing what its rarity says. Words count fully
// in its heading and its lines, a little less in the title of its page. One line that holds them together is worth more than
// the same words strewn over the section. What is added to that, and why, stands in BONUS.
// The weights were set with the open queries of tests/search/; tests/search/test_ranking.py has for each a question that needs it.

const IN_TITLE = 0.7; // 部门拖着提案不办: a page on proposals is not yet a section on their delay
const CALLED = 0.8; // a word that the line is called by (data/editorial/other-words.yml), not its own
const TOGETHER = 0.65; // share of the score that one line must earn; the rest comes from the whole section
const INHERITED = 0.9; // of what the title of a page earns, for its sections
const REMARK = 0.82; // a remark of the editors against a claim that says as much
const LOOKED_AT = 80; // sections whose bonus is worked out

const BONUS = {
  verbatim: 0.5, // 怎样组织一次视察: asked in the very words of the title
  thePage: 0.5, // 怎么组织视察: a page whose title says that and no more
  sameName: 0.25, // 四引四帮: the term of that very name before the pages that use it
  sameHeading: 0.25, // 机关工作手册: a section that is called so before a list that names it
  namedHeading: 0.45, // 信息跟社情民意有啥不同: the question holds the name of the section
  inHeading: 0.35, // 怎样联系委员: the heading holds the whole question
  pair: 0.06, // 为啥说是在政协协商: two neighbours of the question are neighbours in the line
  closeHeading: 0.12, // 委员在自己单位拿了大奖: a heading of which the question leaves little out
  likeQuestion: 0.5, // 协商分几步: a question of the site that asks the same in the same words
  telling: 0.25, // 主席会议管什么: a section with eight claims on it before one with one
  asked: 0.15, // 提案怎么交办: a chapter or a rule before a table
  speech: 1, // 市政协经验交流会讲话: a digest that is asked for by its name, before the entries that name it as their source
  figure: 0.15, // 电视上的节目多久放一回: how many is answered by a number
};
const CURATED = 0.08; // what was put together for the reader, before cases, comparisons and paths
const LIST = -0.1; // tables that only lead to it
const DIGEST = -0.17; // the digests it was put together from: they hold everything once more
const SPEECH = "讲话";
const NAMES_SPEECH = 0.7; // shared pairs of a question and a name
const NAME_PIECE = 4; // pairs of a name that stand for it: 党建推进会讲话
const SAYING = /[讲说][了的些哪]/;
const KINDS = {
  "工作手册": CURATED, "制度规则": CURATED, "岗位职责": CURATED, "常见问题": CURATED, "术语": CURATED, "案例": 0, "各地做法对照": 0, "新人入门": 0, "速查": LIST, [SPEECH]: DIGEST };

const HOW_MANY = /多少|多久|多长|第几|(^|[^哪])几(?!乎)/;

// [{block, section, line, score, cover}], the best first, of the sections that hold any word of the question.
function* rank(blocks, parsed) {
  let found = [];
  for (const block of blocks) found = found.concat(yield* cover(block, parsed));
  found.sort((a, b) => b.score - a.score);
  yield;
  const best = found.slice(0, LOOKED_AT);
  for (let place = 0; place < best.length; place++) {
    addBonus(best[place].block, best[place], parsed);
    if (place % 8 === 7) yield;
  }
  return best.sort((a, b) => b.score - a.score || a.section - b.section);
}

// The sections of one block that hold any word of the question, with how much of it they cover.
function* cover(block, parsed) {
  const strengths = [];
  for (const term of parsed.terms) {
    const titles = strength(block.titles, term, IN_TITLE), headings = strength(block.headings, term, 1);
    yield;
    strengths.push({ weight: term.weight, titles, headings, texts: lineStrength(block, term) });
    yield;
  }
  const total = parsed.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const found = [];
  let done = 0;
  for (const number of touched(block, strengths)) {
    found.push(covered(block, number, strengths, total));
    if (++done % 50 === 0) yield;
  }
  return found;
}

// Number of a text → how well it holds a word, for the texts that do.
function strength(field, term, factor) {
  const found = new Map();
  for (const form of term.forms) for (const number of holdingAll(field, form.parts)) if ((found.get(number) || 0) < form.factor * factor) found.set(number, form.factor * factor);
  return found;
}

function holdingAll(field, parts) {
  const [first, ...others] = parts.map((part) => field.holding(part));
  return others.reduce((held, also) => { const known = new Set(also); return held.filter((number) => known.has(number)); }, first);
}

// What a line says and what else it is called: as good as the better of the two.
function lineStrength(block, term) {
  const found = strength(block.texts, term, 1);
  for (const [number, value] of strength(block.others, term, CALLED)) if (value > (found.get(number) || 0)) found.set(number, value);
  return found;
}

function touched(block, strengths) {
  const numbers = new Set();
  for (const one of strengths) {
    for (const page of one.titles.keys()) for (const section of block.pages[page].sections) numbers.add(section);
    for (const section of one.headings.keys()) numbers.add(section);
    for (const line of one.texts.keys()) for (const section of block.lines[line].sections) numbers.add(section);
  }
  return numbers;
}

function covered(block, number, strengths, total) {
  const section = block.sections[number];
  const own = block.pages[section.page].sections[0] === number ? 1 / IN_TITLE : 1; // the title of a page is its first section's own
  const head = strengths.map((one) => Math.max(own * (one.titles.get(section.page) || 0), one.headings.get(number) || 0));
  const whole = head.slice();
  let line = -1, best = sum(head, strengths), most = -1, telling = 0;
  for (const candidate of section.lines) {
    let value = 0, mine = 0;
    const factor = block.lines[candidate].claim ? 1 : REMARK;
    for (let place = 0; place < strengths.length; place++) {
      const held = factor * (strengths[place].texts.get(candidate) || 0);
      mine += strengths[place].weight * held;
      value += strengths[place].weight * Math.max(held, head[place]);
      if (held > whole[place]) whole[place] = held;
    }
    if (value > best || (value === best && mine > most)) { best = value; line = candidate; most = mine; }
    if (mine > 0) telling += mine / total;
  }
  const cover = (TOGETHER * best + (1 - TOGETHER) * sum(whole, strengths)) / total;
  return { block, section: number, line, cover, telling, score: cover };
}

function sum(values, strengths) {
  return values.reduce((total, value, place) => total + value * strengths[place].weight, 0);
}

function addBonus(block, one, parsed) {
  const section = block.sections[one.section], page = block.pages[section.page];
  const heading = block.headings.at(one.section).trim(), titles = page.names.map(withoutAsking);
  const first = page.sections[0] === one.section; // the head of a page, which its title names
  const entry = page.kind === "术语" || section.bare; // what an entry is called, it is about
  const verbatim = parsed.folded !== parsed.content && (first ? page.names : [heading]).includes(parsed.folded);
  const named = nameBonus(titles, parsed, first && titles[0] === parsed.content && answersKind(page, parsed));
  const headed = first ? 0 : nameBonus([withoutAsking(heading)], parsed, entry && answersKind(page, parsed));
  let bonus = (KINDS[page.kind] || 0) + (first ? named : Math.max(headed, INHERITED * named));
  const text = one.line >= 0 ? block.texts.at(one.line) : "";
  if (verbatim) bonus += BONUS.verbatim;
  if (page.names.length && bare(page.names[0]) === bare(parsed.folded)) bonus += BONUS.thePage;
  bonus += BONUS.pair * parsed.neighbours.filter((pair) => contains(text, pair)).length;
  bonus += BONUS.closeHeading * kept(first ? titles[0] : heading, parsed);
  bonus += BONUS.likeQuestion * likeness(heading, parsed);
  if (first && page.kind === SPEECH) bonus += BONUS.speech * Math.max(...page.names.map((name) => asksForSpeech(name, parsed)));
  if (parsed.kinds.has(page.kind)) bonus += BONUS.asked;
  if (HOW_MANY.test(parsed.folded) && /[0-9]/.test(text)) bonus += BONUS.figure;
  bonus += BONUS.telling * Math.min(1, Math.log2(1 + one.telling) / 3);
  one.score = one.cover + bonus * one.cover;
}

// What it is worth that names and question hold one another; most where an entry is called just so.
function nameBonus(names, parsed, isEntry) {
  const { content } = parsed;
  if (content.length < 2) return 0;
  if (names.includes(content)) return isEntry ? BONUS.sameName : BONUS.sameHeading;
  const held = names.filter((name) => name.length > 1 && contains(content, name));
  if (held.length) return BONUS.namedHeading * Math.max(...held.map((name) => name.length)) / content.length;
  return names.some((name) => contains(name, content)) ? BONUS.inHeading : 0;
}

// Whether a question that asks for a kind of page asks for this one's.
function answersKind(page, parsed) {
  return !parsed.kinds.size || parsed.kinds.has(page.kind);
}

// 怎样联系委员 → 联系委员
function withoutAsking(name) {
  return name.replace(/^(怎样|怎么|如何|谁来|谁)/, "");
}

// What a title and a question for it are about: 怎样组织一次视察, 视察怎么组织 → 视察
function bare(name) {
  return name.replace(/怎样|怎么|如何|组织|开展|举办|做好|办好|建好|[一1]\s*[次个场]|\s|[做办搞的好呢吗？?]/g, "");
}

// How nearly a question is the name of a speech, which few know to the letter: 在务虚会上的讲话, 工作交流会讲了什么, 党建推进会讲话. Nothing
// where it only shares words with it, or asks for no speech.
function asksForSpeech(name, parsed) {
  if (!parsed.folded.includes(name.slice(-2)) && !SAYING.test(parsed.folded)) return 0;
  const mine = new Set(grams(name)), shared = Array.from(mine).filter((gram) => parsed.grams.has(gram)).length;
  const alike = 2 * shared / (mine.size + parsed.grams.size), within = shared === parsed.grams.size && shared >= NAME_PIECE;
  return alike >= NAMES_SPEECH || within ? Math.max(alike, NAMES_SPEECH) : 0;
}

// Whether a result tells what the sources do not.
function saysNot(one) {
  return sectionOf(one).bare || (one.line >= 0 && one.block.lines[one.line].unsaid);
}

// How alike heading and question are, asking words and all: of the pairs of both, how many they share.
function likeness(heading, parsed) {
  const mine = new Set(grams(heading)), theirs = parsed.grams;
  const shared = Array.from(mine).filter((gram) => theirs.has(gram)).length;
  return theirs.size ? shared / (mine.size + theirs.size) + shared / theirs.size / 2 : 0;
}

function contains(text, word) {
  return word !== "" && (" " + text + " ").includes(probe(word));
}

// How much of a heading the question says.
function kept(name, parsed) {
  const parts = tokens(name);
  if (!parts.length) return 0;
  const said = parts.filter((part) => parsed.folded.includes(part.text)).length;
  return said / parts.length;
}
