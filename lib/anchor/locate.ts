import type { LinkMark, Selectors } from '../model.ts';
import { resolveElementPath } from './element-path.ts';
import { matchFingerprints } from './match-fingerprint.ts';
import { type Match, matchQuote } from './match-quote.ts';
import { rangeOfSpan, type TextIndex } from './text-index.ts';

/** Where a highlight is on the page now. */
export interface Located {
  readonly match: Match;
  readonly range: Range;
}

/** Finds stored selectors on the page, answers in their order; null is an orphan. */
export function locateSelectors(index: TextIndex, all: readonly Selectors[]): (Located | null)[] {
  return all.map((selectors) => {
    const hints = [startByPath(index, selectors), selectors.position.start].filter((hint) => hint !== null);
    return toLocated(index, matchQuote(index.text, selectors, hints));
  });
}

/** Finds the snippets of a link, by fingerprints alone; answers in their order; null is not found. */
export function locateFingerprints(index: TextIndex, marks: readonly LinkMark[]): (Located | null)[] {
  return matchFingerprints(index.text, marks).map((match) => toLocated(index, match));
}

function toLocated(index: TextIndex, match: Match | null): Located | null {
  const range = match && rangeOfSpan(index, match.start, match.end);
  return match && range ? { match, range } : null;
}

/** The normalised offset at which the stored path says the quote starts, or null. */
function startByPath(index: TextIndex, { range }: Selectors): number | null {
  const element = range && resolveElementPath(index.root, range.start.path);
  if (!range || !element) return null;
  const first = firstRunIn(index, element);
  return first === null ? null : (index.starts[first] ?? 0) + range.start.offset;
}

function firstRunIn(index: TextIndex, element: Element): number | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const run = index.runOf.get(node as Text);
    if (run !== undefined) return run;
  }
  return null;
}
