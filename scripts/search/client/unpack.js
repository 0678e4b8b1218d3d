// The files of the index as they travel; `scripts/search/packing.py` wrote them.

const FIRST = 0x100; // of the letters that stand for others
const SLICE = 8192; // as many characters as a function takes arguments

// The value that a file of the index holds. alphabet: which character stands for which letter, from FIRST on.
function unpacked(text, alphabet) {
  const codes = new Uint16Array(text.length), last = FIRST + alphabet.length;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    codes[place] = code >= FIRST && code < last ? alphabet.charCodeAt(code - FIRST) : code;
  }
  const parts = [];
  for (let start = 0; start < codes.length; start += SLICE) parts.push(String.fromCharCode.apply(null, codes.subarray(start, start + SLICE)));
  return JSON.parse(parts.join(""));
}
