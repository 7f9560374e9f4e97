import type { PathPoint, RangeSelector, Selectors } from '../model.ts';
import { chooseContext } from './choose-context.ts';
import { pathOfElement } from './element-path.ts';
import { toReadableSpan } from './readable-text.ts';
import { runAt, type TextIndex } from './text-index.ts';

/** What is kept of a span: its selectors and its words. */
export interface Description {
  readonly selectors: Selectors;
  readonly quote: string;
}

/**
 * Describes the normalised span [start, end) by path, quote with context, and position
 * (W3C Web Annotation Data Model, section 4.2). Null for an empty span.
 */
export function describeSpan(index: TextIndex, start: number, end: number): Description | null {
  if (start < 0 || end <= start || end > index.text.length) return null;
  const readable = index.readable();
  const quoteSpan = toReadableSpan(readable, start, end);
  const exact = readable.text.slice(quoteSpan.start, quoteSpan.end);
  const context = chooseContext(index.text, start, end);
  const before = toReadableSpan(readable, start - context.before, start);
  const after = toReadableSpan(readable, end, end + context.after);
  return {
    quote: exact,
    selectors: {
      range: describePath(index, start, end),
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: readable.text.slice(before.start, quoteSpan.start),
        suffix: readable.text.slice(quoteSpan.end, after.end),
      },
      position: { type: 'TextPositionSelector', start, end },
    },
  };
}

function describePath(index: TextIndex, start: number, end: number): RangeSelector | null {
  const from = pathPoint(index, start, start);
  const to = pathPoint(index, end - 1, end);
  return from && to ? { type: 'RangeSelector', start: from, end: to } : null;
}

/** The point `offset`, counted from the start of the element that holds the character at `character`. */
function pathPoint(index: TextIndex, character: number, offset: number): PathPoint | null {
  const run = runAt(index, character);
  const element = index.runs[run]?.node.parentElement;
  if (!element) return null;
  let first = run;
  while (first > 0 && element.contains(index.runs[first - 1]?.node ?? null)) first--;
  return { path: pathOfElement(index.root, element), offset: offset - (index.starts[first] ?? 0) };
}
