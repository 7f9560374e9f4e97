import type { TextRange } from './find-matches.ts';

/** A piece of a text to be shown, with '…' where it was cut, and the ranges that are in it, counted in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const CUT = '…';
/** How far a cut may move to fall between words. */
const NEAR = 24;
/** The part of an excerpt that comes before its first match. */
const LEAD = 1 / 4;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The piece of a text, at most about `length` code units, that shows the most of what was found in it; its beginning
 * where nothing was. Cut between words where there are any, and never inside a grapheme. A text that is no longer is
 * shown whole. `ranges` ascending and apart from each other; those that are cut are shown as far as they go.
 */
export function excerptOf(text: string, ranges: readonly TextRange[], length: number): Excerpt {
  if (text.length <= length) return { text, ranges };
  const first = richest(ranges, length);
  const wanted = Math.min(Math.max(0, first.start - Math.floor(length * LEAD)), text.length - length);
  const start = wanted <= 0 ? 0 : cutAfter(text, wanted, Math.min(first.start, wanted + NEAR));
  const limit = Math.min(text.length, Math.max(start + length, Math.min(first.end, start + 2 * length)));
  const end =
    limit >= text.length
      ? text.length
      : cutBefore(text, limit, Math.max(limit - NEAR, start + 1, Math.min(first.end, limit)));
  const piece = text.slice(start, end);
  const from = start + (start > 0 ? piece.length - piece.trimStart().length : 0);
  const to = end - (end < text.length ? piece.length - piece.trimEnd().length : 0);
  const before = from > 0 ? CUT : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, Math.max(from, to))}${to < text.length ? CUT : ''}`,
    ranges: ranges
      .map((range) => ({ start: Math.max(range.start, from) + shift, end: Math.min(range.end, to) + shift }))
      .filter((range) => range.start < range.end),
  };
}

/** The first range of the most that are near enough to each other to be shown together. */
function richest(ranges: readonly TextRange[], length: number): TextRange {
  const room = length * (1 - LEAD);
  let best: TextRange = ranges[0] ?? { start: 0, end: 0 };
  let most = 0;
  for (let i = 0, beyond = 0; i < ranges.length; i++) {
    const range = ranges[i] as TextRange;
    while (beyond < ranges.length && (ranges[beyond] as TextRange).end <= range.start + room) beyond++;
    if (beyond - i > most) [best, most] = [range, beyond - i];
  }
  return best;
}

/** The first border of words from `at` on, `last` at the latest; else of graphemes. */
function cutAfter(text: string, at: number, last: number): number {
  const word = words.segment(text).containing(at);
  if (word === undefined || word.index === at) return graphemeStart(text, at);
  const next = word.index + word.segment.length;
  return graphemeStart(text, next <= last ? next : at);
}

/** The last border of words up to `at`, `first` at the earliest; else of graphemes. */
function cutBefore(text: string, at: number, first: number): number {
  const word = words.segment(text).containing(at);
  return graphemeStart(text, word !== undefined && word.index >= first ? word.index : at);
}

function graphemeStart(text: string, at: number): number {
  return graphemes.segment(text).containing(at)?.index ?? at;
}
