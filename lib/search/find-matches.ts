import { fold } from './fold.ts';
import { foldWithMap } from './fold-map.ts';
import type { Query } from './query.ts';
import { beginsWord } from './word-edges.ts';

/** A piece of a text, in UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words and phrases of a query stand in a text as readers see it, ascending and apart from each other;
 * whole graphemes. Of a word that stands at the beginnings of words, only those; else wherever it stands.
 */
export function findMatches(text: string, query: Pick<Query, 'words' | 'phrases'>): TextRange[] {
  const terms = [...query.words, ...query.phrases]
    .map((term) => fold(term).trim())
    .filter((term) => term !== '');
  if (terms.length === 0) return [];
  const map = foldWithMap(text);
  const ranges = [...new Set(terms)].flatMap((term) =>
    placesOf(map.folded, term).map((at) => ({ start: map.start(at), end: map.end(at + term.length - 1) })),
  );
  return mergeRanges(ranges);
}

/** Offsets of a term in a folded text, none inside another. */
function placesOf(folded: string, term: string): number[] {
  const all: number[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) all.push(at);
  const atBeginnings = all.filter((at) => beginsWord(folded, at));
  return atBeginnings.length > 0 ? atBeginnings : all;
}

/** Ranges that touch or overlap are one. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
