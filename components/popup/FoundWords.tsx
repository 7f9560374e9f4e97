import type { Excerpt } from '../../lib/search/excerpt.ts';

interface FoundWordsProps {
  readonly text: string;
  /** Gives the piece of it where what was searched for stands; null where nothing was. */
  readonly excerpt: ((text: string) => Excerpt) | null;
}

/** A text; or the piece of it where what was searched for stands, and that in bold. */
export function FoundWords({ text, excerpt }: FoundWordsProps) {
  if (excerpt === null) return text;
  const piece = excerpt(text);
  const starts = [0, ...piece.ranges.map(({ end }) => end)];
  return starts.map((start, i) => {
    const range = piece.ranges[i];
    return (
      <>
        {piece.text.slice(start, range?.start)}
        {range && <b class="found">{piece.text.slice(range.start, range.end)}</b>}
      </>
    );
  });
}
