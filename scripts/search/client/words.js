// Cuts a question into the words of the site.

const UNKNOWN = 14; // what a character costs that belongs to no word: more than any word

// Pieces of a folded text, left to right: [{text, start, end, known}]. `costs`: word → how rare it is. The cheapest cut wins, so
// that few and frequent words do.
function cutWords(folded, costs, longest) {
  const parts = tokens(folded);
  const best = [0], came = [0];
  for (let end = 1; end <= parts.length; end++) {
    best[end] = best[end - 1] + UNKNOWN;
    came[end] = end - 1;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const cost = costs.get(folded.slice(parts[start].start, parts[end - 1].end));
      if (cost !== undefined && best[start] + cost < best[end]) {
        best[end] = best[start] + cost;
        came[end] = start;
      }
    }
  }
  const pieces = [];
  for (let end = parts.length; end > 0; end = came[end]) {
    const text = folded.slice(parts[came[end]].start, parts[end - 1].end);
    pieces.unshift({ text, start: parts[came[end]].start, end: parts[end - 1].end, known: costs.has(text) });
  }
  return pieces;
}

// Neighbours that belong to no word, put together: 食 + 堂. Runs of letters or digits stay by themselves.
function joinUnknown(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last && !last.known && !piece.known && last.end === piece.start && !isRun(last.text) && !isRun(piece.text)) {
      last.text += piece.text;
      last.end = piece.end;
    } else joined.push({ ...piece });
  }
  return joined;
}
