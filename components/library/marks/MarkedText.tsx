import type { Excerpt } from '../../../lib/search/excerpt.ts';

/** A text with what was found in it in bold. */
export function MarkedText({ text, ranges }: Excerpt) {
  if (ranges.length === 0) return <>{text}</>;
  const ends = [0, ...ranges.map(({ end }) => end)];
  return (
    <>
      {ranges.map(({ start, end }, i) => (
        <>
          {text.slice(ends[i], start)}
          <mark class="match">{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
