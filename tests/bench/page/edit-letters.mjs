import { createForeignWords } from './foreign-words.mjs';
import { PageText } from './page-text.mjs';

/** How far from a quote words are changed, in characters. */
const NEAR = 60;
const MOST_WORDS = 4;
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,14}(?![\p{L}\p{N}])/gu;
/** Where no space ends a word. */
const PAIR = /\p{L}{2}/gu;

/** One to three letters inside each quote are replaced, put in or taken out; never the first or the last. */
export function editInside(ranges, random) {
  const page = new PageText();
  const words = createForeignWords(page.raw, random);
  const edits = [];
  for (const range of ranges) {
    const span = page.spanOf(range);
    const length = span ? span.end - span.start : 0;
    if (length < 3) continue;
    const count = length < 12 ? 1 : 1 + random(3);
    const places = new Set(Array.from({ length: count }, () => span.start + 1 + random(length - 2)));
    for (const place of places) {
      const kind = random(3);
      edits.push({
        raw: page.rawOf[place],
        count: kind === 0 ? 0 : 1,
        text: kind === 2 ? '' : words.letter(),
      });
    }
  }
  applyEdits(page, edits);
}

/** Up to four whole words on each side of each quote become others, in its text node or in those beside it. */
export function editAround(ranges, random) {
  const page = new PageText();
  const words = createForeignWords(page.raw, random);
  const quotes = ranges.map((range) => ({
    start: page.starts[page.numbers.get(range.startContainer)] + range.startOffset,
    end: page.starts[page.numbers.get(range.endContainer)] + range.endOffset,
  }));
  const edits = new Map();
  const collect = (from, to, nearest) => {
    const found = [...page.raw.slice(from, to).matchAll(words.isSpaced ? WORD : PAIR)]
      .map(({ 0: word, index }) => ({ raw: from + index, count: word.length, text: words.word() }))
      .filter((edit) => !quotes.some(({ start, end }) => edit.raw <= end && edit.raw + edit.count >= start));
    for (const edit of nearest === 'last' ? found.slice(-MOST_WORDS) : found.slice(0, MOST_WORDS))
      edits.set(edit.raw, edit);
  };
  for (const { start, end } of quotes) {
    collect(Math.max(0, start - NEAR), Math.max(0, start - 1), 'last');
    collect(end + 1, Math.min(page.raw.length, end + NEAR), 'first');
  }
  applyEdits(page, [...edits.values()]);
}

/** Makes edits, given by offsets in the text as it was, from the end on; none across text nodes. */
function applyEdits(page, edits) {
  for (const { raw, count, text } of edits.sort((a, b) => b.raw - a.raw)) {
    const number = page.numberAt(raw);
    const node = page.nodes[number];
    const offset = raw - page.starts[number];
    if (offset + count <= node.data.length) node.replaceData(offset, count, text);
  }
}
