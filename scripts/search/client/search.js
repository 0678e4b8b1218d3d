// From a question to an answer.

const ENOUGH = 0.92; // covered this well, nothing else is tried
const SCATTERED = 0.9; // of the cover remains where characters of no word stand together in the question and nowhere on the site
const ANSWERS = 0.6; // a section that covers less of a short question does not answer it
const LONG = 3, ANSWERS_LONG = 0.45, FOR_EACH = 0.05; // of more words than three less is asked: a spoken question has words that no answer repeats
const HOPEFUL = 0.55; // of the best cover: what falls below is not shown beside it
const AGAIN = 0.85; // of its worth keeps what a better result has said already
const SHOWN = 30;
const NEAREST = 5; // shown where there is no answer

// {results, empty, read}: results best first; `empty` where the site has no answer, and then the results are what is nearest;
// `read` names what was read otherwise than typed.
// Yields the parsed question where it needs the blocks of the index that may answer it, and undefined where it may be interrupted.
function* answer(folded, knowledge) {
  if (!folded) return { results: [], empty: false, read: null, parsed: null };
  const whole = recalled(folded, knowledge);
  const typed = yield* ask(whole ? whole.folded : folded, knowledge);
  let best = { ...typed, read: whole };
  if (typed.cover < ENOUGH) {
    const stands = (text) => holds(typed.blocks, text);
    for (const reading of readings(typed.parsed, knowledge, stands)) {
      const other = yield* ask(reading.folded, knowledge);
      if (other.cover >= reading.least && other.cover - reading.price > best.cover) best = { ...other, read: reading };
    }
  }
  const empty = isEmpty(best);
  return { results: shown(best, empty), empty, read: best.read || null, parsed: best.parsed };
}

function* ask(folded, knowledge) {
  const parsed = parse(folded, knowledge);
  parsed.neighbours = neighbours(parsed);
  parsed.grams = new Set(grams(folded));
  const blocks = yield parsed;
  const found = yield* rank(blocks, parsed);
  const best = found.reduce((best, one) => Math.max(best, one.cover), 0);
  return { parsed, found, cover: best * (scattered(parsed, blocks) ? SCATTERED : 1), blocks };
}

function holds(blocks, text) {
  return blocks.some((block) => block.texts.holds(text) || block.headings.holds(text) || block.titles.holds(text));
}

// Whether three characters or more in a row are of no word, and stand nowhere so: 两为两尚 is not answered by a line that has 两 and 尚.
function scattered(parsed, blocks) {
  let start = -1, count = 0;
  const pieces = parsed.pieces.concat({ known: true, start: parsed.folded.length });
  for (const piece of pieces) {
    if (!piece.known) {
      if (!count) start = piece.start;
      count += tokens(piece.text).length;
      continue;
    }
    if (count > 2 && HAN.test(parsed.folded.slice(start, piece.start)) && !holds(blocks, parsed.folded.slice(start, piece.start).trim())) return true;
    count = 0;
  }
  return false;
}

function neighbours(parsed) {
  const { pieces } = parsed, found = [];
  for (let place = 1; place < pieces.length; place++) {
    if (pieces[place - 1].end === pieces[place].start) found.push(pieces[place - 1].text + pieces[place].text);
  }
  return found;
}

// Whether nothing on the site answers: no section covers the question, or the best that does says that the sources do not, and no claim
// covers as much.
function isEmpty(asked) {
  const first = asked.found[0], words = asked.parsed.terms.filter((term) => term.weight > EMPTY_WEIGHT).length;
  if (asked.cover < Math.max(ANSWERS_LONG, ANSWERS - FOR_EACH * Math.max(0, words - LONG))) return true;
  if (sectionOf(first).bare) return true;
  return saysNot(first) && !asked.found.some((one) => !saysNot(one) && one.cover >= first.cover);
}

// The best sections. One whose claim a better one has said already says less that is new. A page comes at most three times.
function shown(asked, empty) {
  const least = asked.found.length ? asked.found[0].score * HOPEFUL : 0;
  const claims = new Set(), pages = new Map(), results = [];
  for (const one of asked.found) {
    if (one.score < least) break;
    const claim = one.line >= 0 ? one.block.lines[one.line].claim : "", path = pageOf(one).path;
    if ((pages.get(path) || 0) === 3) continue;
    pages.set(path, (pages.get(path) || 0) + 1);
    results.push({ ...one, score: one.score * (claim && claims.has(claim) ? AGAIN : 1) });
    claims.add(claim);
  }
  return results.sort((a, b) => b.score - a.score).slice(0, empty ? NEAREST : SHOWN);
}

function pageOf(one) {
  return one.block.pages[sectionOf(one).page];
}

function sectionOf(one) {
  return one.block.sections[one.section];
}

const ASKED = "常见问题";

// Where a result leads: to its claim, or to its section; of a question with its few answers to the question.
function address(one) {
  const section = sectionOf(one), page = pageOf(one);
  return page.path + "#" + (one.line >= 0 && page.kind !== ASKED ? anchorOf(one.block.lines[one.line], section, page, one.line) : section.anchor);
}

// A claim's anchor is c12 at home, S000-1-c12 elsewhere; where a page shows it twice, the index says so. Any other line has its section's.
function anchorOf(line, section, page, number) {
  const own = section.own[section.lines.indexOf(number)];
  if (own) return own;
  if (!line.claim) return section.anchor;
  const [home, digits] = line.claim.split("#");
  const place = /^S\d/.test(home) ? "speeches/" + home : home;
  return page.path === place + ".html" ? "c" + digits : home.replace(/\//g, "-") + "-c" + digits;
}
