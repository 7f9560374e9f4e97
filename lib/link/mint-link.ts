import type { LinkMark } from '../model.ts';
import { composeLink } from './fragment-directive.ts';
import { cleanUrl } from './page-key.ts';
import { encodePayload, MAX_MARKS, MAX_PAYLOAD } from './payload.ts';

/** A mark to put into a link, with the value of its `text=` directive, where it has one. */
export interface MarkToLink {
  readonly mark: LinkMark;
  readonly textDirective: string | null;
}

export interface LinkToMint {
  /** The page's address; trackers and an older directive are dropped. */
  readonly pageUrl: string;
  readonly shareId: string;
  readonly marks: readonly MarkToLink[];
  /** Whether the marks' notes travel too. */
  readonly withNotes: boolean;
  /** Characters up to which native directives are put in. */
  readonly budget?: number;
}

/** Chat and mail programs cut links that are longer. */
const BUDGET = 2000;

/** The payload of as many marks as fit, and how many those are. */
function encodeFitting(marks: readonly LinkMark[]): { readonly payload: string; readonly count: number } {
  let count = Math.min(marks.length, MAX_MARKS);
  let payload = encodePayload(marks.slice(0, count));
  while (payload.length > MAX_PAYLOAD) {
    // Long notes differ in length, so the share that fits is guessed and tried again.
    count = Math.min(count - 1, Math.floor((count * MAX_PAYLOAD) / payload.length));
    payload = encodePayload(marks.slice(0, count));
  }
  return { payload, count };
}

/**
 * Makes the link: the page's address with native `text=` directives for as many marks as the budget
 * holds, and our own for all of them, both in page order. `count` is how many marks it carries, fewer
 * than asked where a payload cannot hold them all; `nativeCount` how many open without Snipmark.
 */
export function mintLink(input: LinkToMint): {
  readonly link: string;
  readonly count: number;
  readonly nativeCount: number;
} {
  const { shareId, withNotes, budget = BUDGET } = input;
  const sorted = input.marks.toSorted((a, b) => a.mark.start - b.mark.start || a.mark.length - b.mark.length);
  const carried = sorted.map(({ mark }) => (withNotes ? mark : { ...mark, note: '' }));
  const { payload, count } = encodeFitting(carried);
  const snip = { shareId, payload };
  const pageUrl = cleanUrl(input.pageUrl);

  const native: string[] = [];
  let length = composeLink(pageUrl, [], snip).length;
  for (const { textDirective } of sorted.slice(0, count)) {
    if (textDirective === null) continue;
    const longer = length + `text=${textDirective}&`.length;
    if (longer > budget) continue;
    native.push(textDirective);
    length = longer;
  }
  return { link: composeLink(pageUrl, native, snip), count, nativeCount: native.length };
}
