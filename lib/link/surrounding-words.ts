import { wordSpans } from './word-boundary.ts';

/** How much of a block is looked at for words. */
const REACH = 400;

/** The block's text before `offset` (of the block before, where it begins one), without white space at its end. */
function textBefore(page: string, offset: number): { readonly text: string; readonly whole: boolean } {
  let end = offset;
  while (end > 0 && /\s/.test(page.charAt(end - 1))) end--;
  const begin = page.lastIndexOf('\n', end - 1) + 1;
  return { text: page.slice(Math.max(begin, end - REACH), end), whole: begin >= end - REACH };
}

/** The block's text after `offset` (of the block behind, where it ends one), without white space at its start. */
function textAfter(page: string, offset: number): { readonly text: string; readonly whole: boolean } {
  let begin = offset;
  while (begin < page.length && /\s/.test(page.charAt(begin))) begin++;
  const found = page.indexOf('\n', begin);
  const end = found < 0 ? page.length : found;
  return { text: page.slice(begin, Math.min(end, begin + REACH)), whole: end <= begin + REACH };
}

/**
 * Prefixes of growing length that end where the text before `offset` does, each beginning with a word
 * (the last with its block). Empty where no text stands before.
 */
export function prefixesAt(page: string, offset: number): string[] {
  const { text, whole } = textBefore(page, offset);
  const starts = wordSpans(text).map(({ start }) => start);
  // The first word of a piece may have lost its beginning.
  const sure = whole ? starts : starts.slice(1);
  if (whole && text !== '' && sure[0] !== 0) sure.unshift(0);
  return sure.reverse().map((start) => text.slice(start));
}

/** Suffixes of growing length that begin where the text after `offset` does, each ending with a word. */
export function suffixesAt(page: string, offset: number): string[] {
  const { text, whole } = textAfter(page, offset);
  const ends = wordSpans(text).map(({ end }) => end);
  const sure = whole ? ends : ends.slice(0, -1);
  if (whole && text !== '' && sure.at(-1) !== text.length) sure.push(text.length);
  return sure.map((end) => text.slice(0, end));
}

/** The first `count` words of a text, from its beginning on; all of it where it has no more. */
export function firstWords(text: string, count: number): string {
  const words = wordSpans(text.slice(0, REACH));
  return words.length > count ? text.slice(0, words[count - 1]?.end) : text;
}

/** The last `count` words of a text, up to its end; all of it where it has no more. */
export function lastWords(text: string, count: number): string {
  const tail = text.slice(-REACH);
  const words = wordSpans(tail);
  return words.length > count ? tail.slice(words.at(-count)?.start) : text;
}
