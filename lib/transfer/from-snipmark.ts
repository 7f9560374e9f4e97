import { findHighlightFault } from '../check-highlight.ts';
import type { Distinction, Highlight, RangeSelector, Selectors, Share } from '../model.ts';
import { type Fields, isFields } from './fields.ts';
import { type Rejection, reject } from './import-row.ts';
import { isPageAddress, readPageAddress } from './page-address.ts';

/** Whether it is a highlight of our own JSON. */
export function isOwnHighlight(value: Fields): boolean {
  return isFields(value.selectors) && 'pageKey' in value;
}

/** Whether it is the record of a link of our own JSON. */
export function isOwnShare(value: Fields): boolean {
  return 'highlightIds' in value && 'link' in value;
}

/** The highlight with the model's fields and no others, or why it is none. */
export function fromSnipmark(value: unknown): Highlight | Rejection {
  const fault = findHighlightFault(value);
  if (fault === 'row') return reject('no-record');
  if (fault !== null) return reject('field', fault);
  const row = value as Highlight;
  const range = row.selectors.range;
  if (range !== null && !isRange(range)) return reject('field', 'selectors');
  const address = readPageAddress(row.rawUrl);
  if (typeof address !== 'string') return address;
  if (row.canonicalUrl !== null && !isPageAddress(row.canonicalUrl)) return reject('field', 'canonicalUrl');
  return pickHighlight(row);
}

const isPoint = (value: unknown): boolean =>
  isFields(value) && typeof value.path === 'string' && typeof value.offset === 'number';

function isRange(value: unknown): value is RangeSelector {
  return isFields(value) && isPoint(value.start) && isPoint(value.end);
}

function pickHighlight(row: Highlight): Highlight {
  const { id, pageKey, pageKeyVersion, rawUrl, canonicalUrl, title, normalisation, quote, textDirective } =
    row;
  const { ink, note, createdAt, updatedAt, deletedAt, origin } = row;
  return {
    id,
    pageKey,
    pageKeyVersion,
    rawUrl,
    canonicalUrl,
    title,
    selectors: pickSelectors(row.selectors),
    normalisation,
    quote,
    textDirective,
    ink,
    note,
    tags: [...row.tags],
    createdAt,
    updatedAt,
    deletedAt,
    origin: origin && { shareId: origin.shareId, ordinal: origin.ordinal },
  };
}

function pickSelectors({ range, quote, position, distinction }: Selectors): Selectors {
  const point = ({ path, offset }: RangeSelector['start']) => ({ path, offset });
  return {
    range: range && { type: 'RangeSelector', start: point(range.start), end: point(range.end) },
    quote: { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: { type: 'TextPositionSelector', start: position.start, end: position.end },
    // Rows from before it was kept have none.
    distinction: distinction ? pickDistinction(distinction) : null,
  };
}

function pickDistinction(distinction: Distinction): Distinction {
  const { places, place, sharedBefore, sharedAfter, before, after, within, whole, textLength } = distinction;
  return {
    places,
    place,
    sharedBefore,
    sharedAfter,
    before: [...before],
    after: [...after],
    within: [...within],
    whole,
    landmarks: distinction.landmarks.map(({ words, offset }) => ({ words, offset })),
    textLength,
  };
}

const SHARE_TEXTS = ['id', 'pageKey', 'link', 'title'] as const;

/** The record of a link with the model's fields and no others, or why it is none. */
export function shareFromSnipmark(value: Fields): Share | Rejection {
  const { id, pageKey, link, title, highlightIds, withNotes, isInAddress, createdAt } =
    value as Partial<Share>;
  const wrong = SHARE_TEXTS.find((field) => typeof value[field] !== 'string' || value[field] === '');
  if (wrong !== undefined && wrong !== 'title') return reject('field', wrong);
  if (typeof title !== 'string') return reject('field', 'title');
  if (!isPageAddress(String(link))) return reject('field', 'link');
  if (!Array.isArray(highlightIds) || !highlightIds.every((one) => typeof one === 'string'))
    return reject('field', 'highlightIds');
  if (typeof withNotes !== 'boolean') return reject('field', 'withNotes');
  if (typeof createdAt !== 'number' || createdAt < 0) return reject('field', 'createdAt');
  return {
    id: String(id),
    pageKey: String(pageKey),
    link: String(link),
    title,
    highlightIds: [...highlightIds],
    withNotes,
    // Records from before there was such a link do not say it.
    isInAddress: isInAddress === true,
    createdAt,
  };
}
