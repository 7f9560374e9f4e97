/** The kinds of quote, in the order in which cases are drawn. */
export const kinds = ['few', 'sentence', 'long'];

function sentenceAt(sentences, word) {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle][0] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Draws a quote of a kind that holds the given word: [first, end) in words, or null when it has no good size. */
export function drawQuote({ words, starts, sentences }, kind, word, random) {
  let first = word;
  let end = word;
  if (kind === 'few') {
    const count = 2 + random(5);
    first = word - random(count);
    end = first + count;
  } else {
    const count = kind === 'long' ? 2 + random(5) : 1;
    const at = sentenceAt(sentences, word) - random(count);
    if (at < 0 || at + count > sentences.length) return null;
    first = sentences[at][0];
    end = sentences[at + count - 1][1];
  }
  if (first < 0 || end > words.length) return null;
  const length = starts[end] - starts[first];
  const [shortest, longest] = { few: [6, 80], sentence: [40, 300], long: [60, 2500] }[kind];
  return length >= shortest && length <= longest ? [first, end] : null;
}

/** The words around which quotes of a category are drawn, as a function that draws one. */
export function drawPlace(category, map, random) {
  const deleted = [];
  const changes = [];
  for (let at = 0; at < map.length; at++) {
    if (map[at] < 0) deleted.push(at);
    const joins = at > 0 && (map[at] < 0 ? map[at - 1] < 0 : map[at] === map[at - 1] + 1);
    if (!joins) changes.push(at);
  }
  const lists = { edited: changes, gone: deleted, 'gone-repeated': deleted };
  const list = lists[category];
  if (!list) return () => random(map.length);
  return () => (list.length > 0 ? list[random(list.length)] : random(map.length));
}
