import type { LinkMark } from '../model.ts';
import { composeLink } from './fragment-directive.ts';
import { packTexts } from './pack-texts.ts';
import { cleanUrl } from './page-key.ts';
import { encodePayload, MAX_MARKS, MAX_PAYLOAD } from './payload.ts';

/** A mark to put into a link. */
export interface MarkToLink {
  readonly mark: LinkMark;
  /** The value of its `text=` directive; null where it has none. */
  readonly textDirective: string | null;
  readonly note: string;
}

export interface LinkToMint {
  /** The page's address; trackers and an older directive are dropped. */
  readonly pageUrl: string;
  readonly shareId: string;
  readonly marks: readonly MarkToLink[];
  /** Whether the marks' notes travel too. */
  readonly withNotes: boolean;
  /** The page's title; travels with a name or notes. */
  readonly title: string;
  /** The sharer's name; '' where it does not travel. */
  readonly name: string;
  /** The id of the link that this one answers; null where it answers none. */
  readonly parent: string | null;
  /** Characters that the link is to fit into. */
  readonly budget: number;
}

/** A link, and what of it did not fit. */
export interface Minted {
  readonly link: string;
  /** How many marks it carries: fewer than asked where a payload cannot hold them all. */
  readonly count: number;
  /** How many of them open without Snipmark. */
  readonly nativeCount: number;
  readonly notesLeftOut: boolean;
}

/** The most `text=` directives of one address that Chromium shows (measured: 156; Firefox 153 shows them all). */
const MOST_NATIVE = 16;

/** A budget above this is taken for this: what fits into it, fits into a payload. */
const MAX_BUDGET = 20_000;

/** The payload of as many marks as fit, and how many those are. */
function encodeFitting(
  marks: readonly MarkToLink[],
  packed: Uint8Array | null,
  parent: string | null,
): { readonly payload: string; readonly count: number } {
  const encode = (count: number) =>
    encodePayload(
      marks.slice(0, count).map(({ mark }) => mark),
      { texts: packed, parent },
    );
  let count = Math.min(marks.length, MAX_MARKS);
  let payload = encode(count);
  while (payload.length > MAX_PAYLOAD) {
    count = Math.min(count - 1, Math.floor((count * MAX_PAYLOAD) / payload.length));
    payload = encode(count);
  }
  return { payload, count };
}

/** Texts that may travel, from all that was asked for to none. */
function textTiers({ title, name, withNotes }: LinkToMint, sorted: readonly MarkToLink[]) {
  const notes = withNotes ? sorted.slice(0, MAX_MARKS).map(({ note }) => note) : [];
  const hasNotes = notes.some((note) => note !== '');
  const tiers: { readonly packed: Uint8Array | null; readonly notesLeftOut: boolean }[] = [];
  if (hasNotes) tiers.push({ packed: packTexts({ title, name, notes }), notesLeftOut: false });
  if (name !== '') tiers.push({ packed: packTexts({ title, name, notes: [] }), notesLeftOut: hasNotes });
  return [...tiers, { packed: null, notesLeftOut: hasNotes }];
}

/**
 * Makes the link: the page's address, native `text=` directives for as many marks as the budget holds, and our
 * own directive for all of them, both in page order. What does not fit goes in this order: native directives,
 * the last ones first; the notes; the name. The marks themselves stay, however long that is. The same input
 * gives the same link in every browser.
 */
export function mintLink(input: LinkToMint): Minted {
  const { parent, shareId } = input;
  const budget = Math.min(input.budget, MAX_BUDGET);
  const sorted = input.marks.toSorted((a, b) => a.mark.start - b.mark.start || a.mark.length - b.mark.length);
  const pageUrl = cleanUrl(input.pageUrl);

  const bases = textTiers(input, sorted)
    .filter(({ packed }) => packed === null || packed.length < budget)
    .map(({ packed, notesLeftOut }) => {
      const { payload, count } = encodeFitting(sorted, packed, parent);
      const snip = { shareId, payload };
      return { snip, count, notesLeftOut, bare: composeLink(pageUrl, [], snip) };
    });
  const fits = bases.find(({ bare }) => bare.length <= budget);
  const { snip, count, notesLeftOut, bare } = fits ?? (bases.at(-1) as (typeof bases)[number]);

  const native: string[] = [];
  let length = bare.length;
  for (const { textDirective } of sorted.slice(0, count)) {
    if (native.length === MOST_NATIVE) break;
    if (textDirective === null) continue;
    const longer = length + `text=${textDirective}&`.length;
    if (longer > budget) continue;
    native.push(textDirective);
    length = longer;
  }
  return { link: composeLink(pageUrl, native, snip), count, nativeCount: native.length, notesLeftOut };
}
