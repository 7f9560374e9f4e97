import { excerptOf } from '../../lib/search/excerpt.ts';
import { findMatches } from '../../lib/search/find-matches.ts';
import type { FoundTerms } from './popup-view.ts';

interface FoundWordsProps {
  readonly text: string;
  /** What was searched for; null for nothing. */
  readonly terms: FoundTerms | null;
}

/** As many code units as three lines hold, or a little more. */
const LONGEST = 180;

/** A text; or the piece of it where what was searched for stands, and that in bold. */
export function FoundWords({ text, terms }: FoundWordsProps) {
  if (terms === null) return text;
  const excerpt = excerptOf(text, findMatches(text, terms), LONGEST);
  const starts = [0, ...excerpt.ranges.map(({ end }) => end)];
  return starts.map((start, i) => {
    const range = excerpt.ranges[i];
    return (
      <>
        {excerpt.text.slice(start, range?.start)}
        {range && <b class="found">{excerpt.text.slice(range.start, range.end)}</b>}
      </>
    );
  });
}
