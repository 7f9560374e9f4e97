import type { PathPoint, RangeSelector, Selectors } from '../model.ts';
import { chooseContext } from './choose-context.ts';
import { toReadableSpan } from './readable-text.ts';
import { readableAround, runAt, type TextIndex } from './text-index.ts';

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
  const context = chooseContext(index.text, index.repeats(), index.findPlaces, start, end);
  const from = start - context.before;
  const to = end + context.after;
  const { readable, first } = readableAround(index, from, to);
  const words = toReadableSpan(readable, start - first, end - first);
  const around = toReadableSpan(readable, from - first, to - first);
  const exact = readable.text.slice(words.start, words.end);
  return {
    quote: exact,
    selectors: {
      range: describePath(index, start, end),
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: readable.text.slice(around.start, words.start),
        suffix: readable.text.slice(words.end, around.end),
      },
      position: { type: 'TextPositionSelector', start, end },
      distinction: context.distinction,
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
  const element = index.nodes[run]?.parentElement;
  if (!element) return null;
  const first = firstRunIn(index, element, run);
  return { path: index.pathOf(element), offset: offset - (index.starts[first] ?? 0) };
}

/** The first run in an element that holds `run`: its runs follow each other. */
function firstRunIn({ nodes }: TextIndex, element: Element, run: number): number {
  let step = 1;
  while (run - step >= 0 && element.contains(nodes[run - step] ?? null)) step *= 2;
  let outside = Math.max(-1, run - step);
  let inside = run - (step >> 1);
  while (inside - outside > 1) {
    const middle = (inside + outside) >> 1;
    if (element.contains(nodes[middle] ?? null)) inside = middle;
    else outside = middle;
  }
  return inside;
}
