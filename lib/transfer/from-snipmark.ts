import { findHighlightFault, isTime } from '../check-highlight.ts';
import type { Highlight, RangeSelector, Share } from '../model.ts';
import { type Fields, isFields } from './fields.ts';
import { type Rejection, reject } from './import-row.ts';
import { isPageAddress, readPageAddress } from './page-address.ts';
import { pickHighlight, pickShare } from './pick-highlight.ts';
import { checkedDirective } from './w3c-names.ts';

/** Whether it is a highlight of our own JSON. */
export function isOwnHighlight(value: Fields): boolean {
  return isFields(value.selectors) && 'pageKey' in value;
}

/** Whether it is the record of a link of our own JSON. */
export function isOwnShare(value: Fields): boolean {
  return 'highlightIds' in value && 'link' in value;
}

const isPoint = (value: unknown): boolean =>
  isFields(value) && typeof value.path === 'string' && typeof value.offset === 'number';

function isRange(value: unknown): value is RangeSelector {
  return isFields(value) && isPoint(value.start) && isPoint(value.end);
}

/** The highlight with the model's fields and no others, or why it is none. */
export function fromSnipmark(value: unknown): Highlight | Rejection {
  const fault = findHighlightFault(value);
  if (fault === 'row') return reject('no-record');
  if (fault !== null) return reject('field', fault);
  const row = value as Highlight;
  const { range } = row.selectors;
  if (range !== null && !isRange(range)) return reject('field', 'selectors');
  const address = readPageAddress(row.rawUrl);
  if (typeof address !== 'string') return address;
  if (row.canonicalUrl !== null && !isPageAddress(row.canonicalUrl)) return reject('field', 'canonicalUrl');
  return pickHighlight({ ...row, textDirective: checkedDirective(row.textDirective) });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** What each field of a link's record must be. */
const SHARE_CHECKS: { readonly [F in keyof Share]?: (value: unknown) => boolean } = {
  id: isText,
  pageKey: isText,
  link: (value) => typeof value === 'string' && isPageAddress(value),
  title: (value) => typeof value === 'string',
  highlightIds: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  withNotes: (value) => typeof value === 'boolean',
  isInAddress: (value) => value === undefined || typeof value === 'boolean',
  createdAt: isTime,
};

/** The record of a link with the model's fields and no others, or why it is none. */
export function shareFromSnipmark(value: Fields): Share | Rejection {
  const fields = Object.keys(SHARE_CHECKS) as (keyof Share)[];
  const wrong = fields.find((field) => !SHARE_CHECKS[field]?.(value[field]));
  return wrong === undefined ? pickShare(value as unknown as Share) : reject('field', wrong);
}
