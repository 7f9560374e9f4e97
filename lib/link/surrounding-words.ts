import { wordSpans } from './word-boundary.ts';

/** How much of a block is looked at for words. */
const REACH = 400;

/** What no term of a directive can hold (`EDGES` in `lib/model.ts`). */
const EDGE = /[\n\f\v]/;
const LAST_EDGE = /[\n\f\v][^\n\f\v]*$/;

/** A piece of a block, and whether it reaches as far as the block does. */
interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

/** The block's text before `offset` (of the block before, where it begins one), without white space at its end. */
function textBefore(page: string, offset: number): Piece {
  let end = offset;
  while (end > 0 && /\s/.test(page.charAt(end - 1))) end--;
  const near = page.slice(Math.max(0, end - REACH - 1), end);
  const edge = near.search(LAST_EDGE);
  if (edge >= 0) return { text: near.slice(edge + 1), whole: true };
  return { text: near.slice(-REACH), whole: end <= REACH };
}

/** The block's text after `offset` (of the block behind, where it ends one), without white space at its start. */
function textAfter(page: string, offset: number): Piece {
  let begin = offset;
  while (begin < page.length && /\s/.test(page.charAt(begin))) begin++;
  const near = page.slice(begin, begin + REACH + 1);
  const edge = near.search(EDGE);
  if (edge >= 0) return { text: near.slice(0, edge), whole: true };
  return { text: near.slice(0, REACH), whole: near.length <= REACH };
}

/** What begins a text and ends with one of its words, growing by a word each; with `whole`, the last is all of it. */
function beginningsOf({ text, whole }: Piece): string[] {
  const ends = wordSpans(text).map(({ end }) => end);
  // The last word of a piece may have lost its end.
  const sure = whole ? ends : ends.slice(0, -1);
  if (whole && text !== '' && sure.at(-1) !== text.length) sure.push(text.length);
  return sure.map((end) => text.slice(0, end));
}

function endingsOf({ text, whole }: Piece): string[] {
  const starts = wordSpans(text).map(({ start }) => start);
  const sure = whole ? starts : starts.slice(1);
  if (whole && text !== '' && sure[0] !== 0) sure.unshift(0);
  return sure.reverse().map((start) => text.slice(start));
}

/**
 * Prefixes of growing length that end where the text before `offset` does, each beginning with a word
 * (the last with its block). Empty where no text stands before.
 */
export function prefixesAt(page: string, offset: number): string[] {
  return endingsOf(textBefore(page, offset));
}

/** Suffixes of growing length that begin where the text after `offset` does, each ending with a word. */
export function suffixesAt(page: string, offset: number): string[] {
  return beginningsOf(textAfter(page, offset));
}

/** The first block's beginnings, of growing length, each ending with a word; the last of a short block is all of it. */
export function firstWords(text: string): string[] {
  return beginningsOf(textAfter(text, 0));
}

/** The last block's endings, of growing length, each beginning with a word; the last of a short block is all of it. */
export function lastWords(text: string): string[] {
  return endingsOf(textBefore(text, text.length));
}
