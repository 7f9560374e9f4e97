import { INKS } from '../../../lib/model.ts';
import { readPeriod } from '../../../lib/search/local-period.ts';
import { MARK_ORDERS, type MarkOrder } from '../../../lib/search/order-places.ts';
import { FLAGS } from '../../../lib/search/query.ts';
import { type MarkFilters, NO_FILTERS } from './mark-filters.ts';

/** What the screen shows, all of it in its address, so that going back, reloading and bookmarks bring it again. */
export interface MarksPlace {
  /** The page whose marks are shown as a digest; null for the list. */
  readonly digestOf: string | null;
  readonly text: string;
  readonly filters: MarkFilters;
  /** Null: the best first where something is searched for, else the newest. */
  readonly order: MarkOrder | null;
  readonly byPage: boolean;
}

export const ALL_MARKS: MarksPlace = {
  digestOf: null,
  text: '',
  filters: NO_FILTERS,
  order: null,
  byPage: true,
};

const DIGEST = 'page/';

/** Reads what follows `#/marks/`. What is not understood counts for nothing. */
export function readMarksPlace(rest: string): MarksPlace {
  if (rest.startsWith(DIGEST)) return { ...ALL_MARKS, digestOf: decoded(rest.slice(DIGEST.length)) };
  const fields = new URLSearchParams(rest.replace(/^\?/, ''));
  const inks: readonly string[] = fields.getAll('color');
  const flags: readonly string[] = fields.getAll('only');
  return {
    digestOf: null,
    text: fields.get('q') ?? '',
    filters: {
      sites: fields.getAll('site'),
      inks: INKS.filter((ink) => inks.includes(ink)),
      tags: fields.getAll('tag'),
      flags: FLAGS.filter((flag) => flags.includes(flag)),
      from: dayIn(fields.get('from')),
      to: dayIn(fields.get('to')),
    },
    order: MARK_ORDERS.find((order) => order === fields.get('sort')) ?? null,
    byPage: fields.get('show') !== 'stream',
  };
}

/** What follows `#/marks/` for it; '' for all marks. */
export function writeMarksPlace({ byPage, digestOf, filters, order, text }: MarksPlace): string {
  if (digestOf !== null) return DIGEST + encodeURIComponent(digestOf);
  const several = (name: string, values: readonly string[]) => values.map((value) => [name, value]);
  const one = (name: string, value: string | null) => (value === null || value === '' ? [] : [[name, value]]);
  const pairs = [
    ...one('q', text),
    // '' stands for pages whose address has no site.
    ...several('site', filters.sites),
    ...several('color', filters.inks),
    ...several('tag', filters.tags),
    ...several('only', filters.flags),
    ...one('from', filters.from),
    ...one('to', filters.to),
    ...one('sort', order),
    ...one('show', byPage ? null : 'stream'),
  ];
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function dayIn(text: string | null): string | null {
  const period = readPeriod(text ?? '');
  return period?.length === 'YYYY-MM-DD'.length ? period : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
