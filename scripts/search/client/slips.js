// What may have been meant: letters read as words, characters that sound or look like the right ones.

const WIDEST = 4; // tokens of a stretch that is taken for a slip
const READINGS_TRIED = 6;
const PRICE = 0.05; // how much better another reading must be than what was typed; twice that for two characters
const NEXT_SPELLING = 0.03; // a less likely spelling must be this much better
const LEAST = 0.75; // how much of the question it must then cover: 打印机坏了 is no slip for 应急

// Other readings of a question: [{folded, from, to}], the likeliest first; `from` was read as `to`.
function readings(parsed, knowledge, stands) {
  const letters = spelledOut(parsed, knowledge, stands);
  return (letters.length ? letters : slipped(parsed, knowledge, stands)).slice(0, READINGS_TRIED);
}

// A question with the formula whose number was forgotten: {folded, from, to}, or null.
function recalled(folded, knowledge) {
  const piece = cutWords(folded, knowledge.costs, LONGEST_WORD).find(({ text }) => knowledge.forgotten.has(text));
  return piece ? replaced(folded, piece.start, piece.end, knowledge.forgotten.get(piece.text), knowledge) : null;
}

// Letters that stand nowhere on the site, read as words.
function spelledOut(parsed, knowledge, stands) {
  const stretch = /[a-z]+(?: [a-z]+)*/.exec(parsed.folded);
  if (!stretch || (stretch[0].length < 2) || stands(stretch[0])) return [];
  const words = knowledge.sounds.spelled(stretch[0]);
  return words.map((word, place) => ({
    ...replaced(parsed.folded, stretch.index, stretch.index + stretch[0].length, word, knowledge), price: place * NEXT_SPELLING, least: 0 }));
}

// Stretches that hold a character outside all words, written as a word of the site that sounds or looks alike.
function slipped(parsed, knowledge, stands) {
  const found = [];
  const parts = tokens(parsed.folded);
  const doubtful = parsed.pieces.filter((piece) => !piece.known && !isRun(piece.text) && !(piece.text.length > 1 && stands(piece.text)));
  const inDoubt = (part) => doubtful.some((piece) => piece.start <= part.start && part.end <= piece.end);
  for (let length = WIDEST; length >= 2; length--) {
    for (let start = 0; start + length <= parts.length; start++) {
      const stretch = parts.slice(start, start + length);
      if (!stretch.some(inDoubt)) continue;
      const from = stretch[0].start, to = stretch[length - 1].end;
      const breaks = parsed.pieces.some((piece) => piece.known && piece.end - piece.start > 1 && (cuts(piece, from) || cuts(piece, to)));
      if (breaks && length === 2) continue;
      const price = length > 2 ? PRICE : 2 * PRICE;
      for (const word of meant(parsed.folded.slice(from, to), knowledge)) found.push({ ...replaced(parsed.folded, from, to, word, knowledge), price, least: LEAST });
    }
  }
  return found;
}

function cuts(piece, place) {
  return piece.start < place && place < piece.end;
}

function meant(text, knowledge) {
  const alike = knowledge.sounds.alike(text).slice(0, 2);
  const chars = Array.from(text);
  chars.forEach((char, place) => {
    for (const other of knowledge.similar.get(char) || []) {
      const word = chars.slice(0, place).concat(other, chars.slice(place + 1)).join("");
      if (knowledge.counts.has(word)) alike.push(word);
    }
  });
  return alike;
}

function replaced(folded, from, to, word, knowledge) {
  // Blanks part letters from characters; words in their place stand by their neighbours.
  const text = folded.slice(0, from).replace(/([\u3400-\u9fff]) $/, "$1") + word + folded.slice(to).replace(/^ (?=[\u3400-\u9fff])/, "");
  return { folded: knowledge.fold(text), from: folded.slice(from, to), to: word };
}
