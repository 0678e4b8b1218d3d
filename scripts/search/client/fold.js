// One spelling for what is written and what is asked. scripts/search/fold.py does the same to the texts when the site
// is built; tests hold the two against each other.

const DIGITS = new Map(Array.from("〇零一二两三四五六七八九", (char, place) => [char, "001223456789"[place]]));
const UNITS = new Map([["十", 10], ["百", 100], ["千", 1000]]);
const QUOTES = /[“”‘’《》〈〉「」『』"'`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f]/;
const HAN = /[\u3400-\u9fff]/;
const TOKEN = /[a-z0-9]+|[\u3400-\u9fff]/g;
const RAW_TOKEN = /[〇零一二两三四五六七八九十百千]+|[a-z0-9]+|[\u3400-\u9fff]/g;

// {text, from, to}: the folded text, and for each unit of it where in the source it comes from.
function fold(source, simplified) {
  const plain = plainly(source, simplified);
  const from = [], to = [];
  let text = "", end = -1, wasRun = false;
  for (const match of plain.text.matchAll(RAW_TOKEN)) {
    const raw = match[0], first = raw[0];
    const numeral = DIGITS.has(first) || UNITS.has(first);
    const run = numeral || !HAN.test(first);
    const written = numeral ? number(raw) : raw;
    const start = plain.at[match.index], stop = plain.at[match.index + raw.length - 1] + 1;
    if (text && !(match.index === end && !run && !wasRun)) { text += " "; from.push(start); to.push(start); }
    for (let place = 0; place < written.length; place++) { from.push(start); to.push(stop); }
    text += written;
    end = match.index + raw.length;
    wasRun = run;
  }
  return { text, from, to };
}

const USUAL = /^[\u0000-\u007f\u4e00-\u9fff，。、；：？！（）“”‘’《》·…—]*$/;
const ALL_QUOTES = new RegExp(QUOTES.source, "g");
const STRETCH = /[〇零一二两三四五六七八九十百千]+|[a-z0-9]+|(?:(?![〇零一二两三四五六七八九十百千])[\u3400-\u9fff])+/g;

// The same text as `fold` gives, without the places: for the texts of the index, of which there are many.
function foldText(source, simplified) {
  if (!USUAL.test(source)) return fold(source, simplified).text;
  let plain = "", text = "", end = -1, wasRun = false;
  for (const char of source) plain += simplified.get(char) || char;
  for (const match of plain.toLowerCase().replace(ALL_QUOTES, "").matchAll(STRETCH)) {
    const raw = match[0];
    const numeral = DIGITS.has(raw[0]) || UNITS.has(raw[0]), run = numeral || !HAN.test(raw[0]);
    if (text && !(match.index === end && !run && !wasRun)) text += " ";
    text += numeral ? number(raw) : raw;
    end = match.index + raw.length;
    wasRun = run;
  }
  return text;
}

// Full width, capitals and traditional characters made plain, quotation marks left out; `at` says where each unit stood.
function plainly(source, simplified) {
  const at = [];
  let text = "", place = 0;
  for (const char of source) {
    const plain = plainChar(char, simplified);
    for (let unit = 0; unit < plain.length; unit++) at.push(place + (char.length > 1 && unit > 0 ? 1 : 0));
    text += plain;
    place += char.length;
  }
  return { text, at };
}

function plainChar(char, simplified) {
  const code = char.codePointAt(0);
  const plain = code < 0x80 ? char.toLowerCase() : code >= 0x4e00 && code <= 0x9fff ? char : char.normalize("NFKC").toLowerCase();
  const simple = simplified.get(plain) || plain;
  return simple.length === 1 ? (QUOTES.test(simple) ? "" : simple) : Array.from(simple, (one) => (QUOTES.test(one) ? "" : one)).join("");
}

// 十七 → 17, 二〇〇九 → 2009; what is no number digit by digit.
function number(numerals) {
  const chars = Array.from(numerals);
  if (!chars.some((char) => UNITS.has(char))) return chars.map((char) => DIGITS.get(char)).join("");
  let total = 0, digit = 0, last = 10000;
  for (const char of chars) {
    if (DIGITS.has(char)) {
      if (digit) return oneByOne(chars);
      digit = Number(DIGITS.get(char));
    } else {
      if (UNITS.get(char) >= last) return oneByOne(chars);
      last = UNITS.get(char);
      total += (digit || 1) * last;
      digit = 0;
    }
  }
  return String(total + digit);
}

function oneByOne(chars) {
  return chars.map((char) => DIGITS.get(char) || String(UNITS.get(char))).join("");
}

// The tokens of a folded text with their places: single Chinese characters, runs of letters or digits.
function tokens(folded) {
  return Array.from(folded.matchAll(TOKEN), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

function isRun(token) {
  return !HAN.test(token[0]);
}

// Two neighbours each, and every run by itself; as scripts/search/fold.py has it.
function grams(folded) {
  const found = [];
  let before = null;
  for (const token of tokens(folded)) {
    const run = isRun(token.text);
    if (run) found.push(token.text);
    if (before && (run || isRun(before.text))) found.push(before.text + " " + token.text);
    else if (before && before.end === token.start) found.push(before.text + token.text);
    before = token;
  }
  return found;
}

// Where a folded word stands in the source of a folded text: [start, end] for each time.
function places(word, folded) {
  const wanted = probe(word), padded = " " + folded.text + " ", lead = wanted.length - wanted.trimStart().length, found = [];
  for (let place = padded.indexOf(wanted); place >= 0; place = padded.indexOf(wanted, place + 1)) {
    const start = place - 1 + lead;
    found.push([folded.from[start], folded.to[start + word.length - 1]]);
  }
  return found;
}

// A folded word as one of the sources writes it, 四引四帮 for 4 引 4 帮; as it is where none has it.
function asWritten(word, sources, simplified) {
  for (const source of sources) {
    const [first] = places(word, fold(source, simplified));
    if (first) return source.slice(...first);
  }
  return word.replace(/ /g, "");
}

// What to look for in texts that have a blank before and after them: a run of digits is never found inside a longer one.
function probe(folded) {
  return (isRun(folded[0]) ? " " : "") + folded + (isRun(folded[folded.length - 1]) ? " " : "");
}
