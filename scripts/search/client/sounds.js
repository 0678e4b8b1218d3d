// Sounds: what a word sounds like, and which words a string of letters may be.

const INITIALS = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsywaoe])/;
const READINGS = ["ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu", "shi"];
const PARSES = 8; // ways to cut a string of letters that are tried
const INITIAL_COST = 2; // of a letter that stands for a whole syllable
const SPELLINGS = 4; // answers to one string of letters

// The first level of GB 2312: 3755 common characters in the order of their sounds, as every browser knows them.
const COMMON = (() => {
  const bytes = [];
  for (let row = 0xB0; row < 0xD8; row++) for (let cell = 0xA1; cell < 0xFF; cell++) bytes.push(row, cell);
  return new TextDecoder("gbk").decode(new Uint8Array(bytes)).slice(0, 3755);
})();

// What the south and the north confuse sounds alike: zh z, ch c, sh s, n l, hu fu, ing in, eng en.
function blurred(syllable) {
  return syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/^hu$/, "fu").replace(/(in|en)g$/, "$1");
}

class Sounds {
  // common: how the common characters are read, in runs; beyond: syllable → other characters; odd: word → its reading where it is not
  // the usual one.
  constructor([common, beyond], odd) {
    this.odd = odd;
    this.ofChar = new Map();
    let place = 0;
    for (const [, syllable, count] of common.matchAll(/([a-z]+)(\d+)/g)) for (const end = place + Number(count); place < end; place++) this.ofChar.set(COMMON[place], syllable);
    for (const [syllable, chars] of Object.entries(beyond)) for (const char of chars) this.ofChar.set(char, syllable);
    this.syllables = new Set(Array.from(this.ofChar.values(), blurred));
    this.byKey = new Map(); // blurred syllables → words
    this.byInitial = new Map(); // first letter → words
  }

  add(word, cost) {
    const syllables = this.read(word);
    if (!syllables) return;
    this.keep({ word, syllables: syllables.map(blurred), cost });
    const two = syllables.indexOf("er"); // 两 is written 2 as well
    if (two >= 0 && word.includes("2")) this.keep({ word, syllables: syllables.map((one, place) => (place === two ? "liang" : blurred(one))), cost });
  }

  keep(entry) {
    push(this.byKey, entry.syllables.join(" "), entry);
    push(this.byInitial, entry.syllables[0][0], entry);
  }

  // Syllables of a folded word, or null where a character has no known sound.
  read(word) {
    if (this.odd[word]) return this.odd[word].split(" ");
    const found = [];
    for (const { text } of tokens(word)) {
      if (!isRun(text)) found.push(this.ofChar.get(text));
      else if (/^\d+$/.test(text)) found.push(...spoken(text));
      else return null;
    }
    return found.every(Boolean) ? found : null;
  }

  // Words that sound like this one, the most frequent first.
  alike(word) {
    const syllables = this.read(word);
    const found = syllables ? this.byKey.get(syllables.map(blurred).join(" ")) || [] : [];
    return found.filter((entry) => entry.word !== word).sort((a, b) => a.cost - b.cost).map((entry) => entry.word);
  }

  // What letters may spell: words in a row, the likeliest first. Each syllable whole or by its first letter; none goes on beyond a blank.
  spelled(typed) {
    const letters = typed.replace(/ /g, ""), ends = new Set();
    for (let place = 0, end = 0; place < typed.length; place++) typed[place] === " " ? ends.add(end) : end++;
    const found = new Map();
    for (const { parts, cost } of this.parses(letters, ends)) {
      for (const { words, rare } of this.rows(parts)) {
        const text = words.join(""), price = cost + rare;
        if (!found.has(text) || found.get(text) > price) found.set(text, price);
      }
    }
    return Array.from(found).sort((a, b) => a[1] - b[1]).slice(0, SPELLINGS).map((entry) => entry[0]);
  }

  // Ways to cut letters into syllables and first letters, the cheapest first.
  parses(letters, ends) {
    const ways = [[{ parts: [], cost: 0 }]];
    for (let start = 0; start < letters.length; start++) {
      const here = (ways[start] || []).sort((a, b) => a.cost - b.cost).slice(0, PARSES);
      for (const part of this.partsAt(letters, start, ends)) {
        const end = start + part.length;
        ways[end] = (ways[end] || []).concat(here.map((way) => ({ parts: way.parts.concat(part.text), cost: way.cost + part.cost })));
      }
    }
    return (ways[letters.length] || []).sort((a, b) => a.cost - b.cost).slice(0, PARSES);
  }

  partsAt(letters, start, ends) {
    const found = [];
    for (let length = 1; length <= 6 && start + length <= letters.length && !(length > 1 && ends.has(start + length - 1)); length++) {
      const text = letters.slice(start, start + length);
      if (this.syllables.has(blurred(text))) found.push({ text: blurred(text), length, cost: 1 });
    }
    const initial = INITIALS.exec(letters.slice(start));
    if (initial) found.push({ text: blurred(initial[0])[0], length: initial[0].length, cost: 1 + INITIAL_COST });
    return found;
  }

  // The cheapest rows of words for syllables: a few at each place are kept.
  rows(parts) {
    const rows = [[{ words: [], rare: 0 }]];
    for (let start = 0; start < parts.length; start++) {
      if (!rows[start]) continue;
      const here = rows[start].sort((a, b) => a.rare - b.rare).slice(0, SPELLINGS);
      const fitting = (this.byInitial.get(parts[start][0]) || []).filter((entry) => fits(entry.syllables, parts, start));
      for (const entry of fitting) {
        const end = start + entry.syllables.length;
        rows[end] = (rows[end] || []).concat(here.map((row) => ({ words: row.words.concat(entry.word), rare: row.rare + entry.cost + 3 })));
      }
    }
    return (rows[parts.length] || []).sort((a, b) => a.rare - b.rare).slice(0, SPELLINGS);
  }
}

function fits(syllables, parts, start) {
  if (start + syllables.length > parts.length) return false;
  return syllables.every((syllable, place) => {
    const part = parts[start + place];
    return part.length === 1 ? syllable[0] === part : syllable === part;
  });
}

// 17 → shi qi, 100 → yi bai; a long number digit by digit.
function spoken(digits) {
  const value = Number(digits);
  if (value === 100) return ["yi", "bai"];
  if (digits.length > 2) return Array.from(digits, (digit) => READINGS[Number(digit)]);
  if (value <= 10) return [READINGS[value]];
  const tens = Math.floor(value / 10), ones = value % 10;
  return [...(tens > 1 ? [READINGS[tens]] : []), "shi", ...(ones ? [READINGS[ones]] : [])];
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}
