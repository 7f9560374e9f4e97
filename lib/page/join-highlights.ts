import type { Highlight } from '../model.ts';
import type { TextSpan } from './snap-span.ts';

/** A kept mark and its normalised span on the page now. */
export interface SpannedHighlight {
  readonly highlight: Highlight;
  readonly span: TextSpan;
}

/**
 * The marks of this ink that the new span touches: that overlap it, or that lie beside it with
 * nothing but white space between. Marks in another block do not touch. Touching is passed on:
 * a mark that touches a joined one is joined too. Oldest first.
 *
 * @param endsBlock whether a block begins at this normalised offset
 */
export function findTouching(
  marks: readonly SpannedHighlight[],
  ink: Highlight['ink'],
  span: TextSpan,
  endsBlock: (offset: number) => boolean,
): SpannedHighlight[] {
  const touching: SpannedHighlight[] = [];
  let whole = span;
  let rest = marks.filter(({ highlight }) => highlight.ink === ink);
  for (let found = true; found; ) {
    const now = rest.filter(({ span: other }) => touches(whole, other, endsBlock));
    found = now.length > 0;
    touching.push(...now);
    rest = rest.filter((mark) => !now.includes(mark));
    whole = surround([whole, ...now.map(({ span: other }) => other)]);
  }
  return touching.sort((a, b) => a.highlight.createdAt - b.highlight.createdAt);
}

function touches(a: TextSpan, b: TextSpan, endsBlock: (offset: number) => boolean): boolean {
  if (a.start < b.end && b.start < a.end) return true;
  if (a.end === b.start) return !endsBlock(a.end);
  return b.end === a.start && !endsBlock(b.end);
}

/** The smallest span that holds all of these (at least one). */
export function surround(spans: readonly TextSpan[]): TextSpan {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** The notes of marks that become one, in the order given, each once, a line each. */
export function joinNotes(notes: readonly string[]): string {
  return [...new Set(notes.filter((note) => note !== ''))].join('\n');
}
