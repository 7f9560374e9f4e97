const gram = 3;

/** The fewest edits (of list items or characters) that turn the whole `one` into the whole `two`. */
export function editDistance(one, two) {
  let row = Uint32Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = new Uint32Array(two.length + 1);
    next[0] = i;
    for (let j = 1; j <= two.length; j++) {
      const change = row[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[two.length];
}

/** The fewest edits that turn `quote` into any part of `text` (which may begin and end anywhere). */
function distanceInside(quote, text) {
  const codes = Uint16Array.from(quote, (_, index) => quote.charCodeAt(index));
  let best = codes.length;
  const column = Uint16Array.from({ length: codes.length + 1 }, (_, index) => index);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let corner = 0;
    for (let i = 1; i <= codes.length; i++) {
      const above = column[i];
      const change = corner + (codes[i - 1] === code ? 0 : 1);
      const gap = Math.min(above, column[i - 1]) + 1;
      column[i] = Math.min(change, gap);
      corner = above;
    }
    if (column[codes.length] < best) best = column[codes.length];
  }
  return best;
}

/** The starts of those windows of `text` which share most of the three-letter pieces of `quote`. */
function likelyWindows(quote, text, count) {
  const wanted = new Map();
  for (let at = 0; at + gram <= quote.length; at++) {
    const piece = quote.slice(at, at + gram);
    wanted.set(piece, (wanted.get(piece) ?? 0) + 1);
  }
  const pieces = Array.from({ length: text.length }, (_, at) => text.slice(at, at + gram));
  const left = new Map(wanted);
  const step = Math.max(8, quote.length >> 3);
  const windows = [];
  let shared = 0;
  for (let at = 0; at < text.length; at++) {
    const coming = left.get(pieces[at]);
    if (coming !== undefined) {
      if (coming > 0) shared++;
      left.set(pieces[at], coming - 1);
    }
    const leaving = at >= quote.length ? left.get(pieces[at - quote.length]) : undefined;
    if (leaving !== undefined) {
      if (leaving >= 0) shared--;
      left.set(pieces[at - quote.length], leaving + 1);
    }
    if (at % step === 0) windows.push([shared, at - quote.length]);
  }
  const chosen = [];
  for (const [, start] of windows.sort((one, two) => two[0] - one[0])) {
    if (chosen.length === count) break;
    if (chosen.every((other) => Math.abs(other - start) > quote.length / 3)) chosen.push(start);
  }
  return chosen;
}

/**
 * How similar the most similar part of `text` is to `quote`: 1 for verbatim, 0 for nothing. Short quotes
 * are compared with every place, long ones with the windows sharing most of their letters.
 */
export function bestSimilarity(quote, text) {
  if (quote.length <= 60) return 1 - distanceInside(quote, text) / quote.length;
  const reach = quote.length >> 1;
  let best = quote.length;
  for (const start of likelyWindows(quote, text, 12)) {
    const window = text.slice(Math.max(0, start - reach), start + quote.length + reach);
    best = Math.min(best, distanceInside(quote, window));
  }
  return 1 - best / quote.length;
}
