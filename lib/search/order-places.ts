import type { Catalogue } from './catalogue.ts';
import { sortPlaces } from './sort-places.ts';

/** Orders that a reader can choose; 'best' is the order in which a search gives what it found. */
export const MARK_ORDERS = ['best', 'newest', 'oldest', 'changed', 'site'] as const;
export type MarkOrder = (typeof MARK_ORDERS)[number];

/**
 * The places in this order. By page, pages come in the order of their first mark, and the marks of each in reading
 * order. Equal input in any order gives equal output, but for 'best'.
 */
export function orderPlaces(
  marks: Catalogue,
  found: Uint32Array,
  order: MarkOrder,
  byPage: boolean,
): Uint32Array {
  const stream = inStream(marks, found, order);
  return byPage && order !== 'site' ? gatherPages(marks, stream) : stream;
}

function inStream(marks: Catalogue, found: Uint32Array, order: MarkOrder): Uint32Array {
  const changedAt = (place: number) => marks.updatedAt[place] as number;
  switch (order) {
    case 'best':
      return found;
    case 'newest':
      return found.length === marks.size ? marks.newest : sortPlaces(marks, found, order);
    case 'oldest':
      return sortPlaces(marks, found, order);
    case 'changed':
      return found.toSorted((a, b) => changedAt(b) - changedAt(a) || a - b);
    case 'site':
      return bySite(marks, found);
  }
}

function bySite(marks: Catalogue, found: Uint32Array): Uint32Array {
  const { compare } = new Intl.Collator();
  const pages = marks.pages.map((page, number) => ({ ...page, number }));
  pages.sort(
    (a, b) => compare(a.host, b.host) || compare(a.title, b.title) || (a.pageKey < b.pageKey ? -1 : 1),
  );
  const ranks = new Uint32Array(pages.length);
  for (const [rank, { number }] of pages.entries()) ranks[number] = rank;
  const rankOf = (place: number) => ranks[marks.pageOf[place] as number] as number;
  const inPage = compareInPage(marks);
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || inPage(a, b));
}

/** Each page's marks together, where the first of them stood. */
function gatherPages(marks: Catalogue, stream: Uint32Array): Uint32Array {
  const counts = new Uint32Array(marks.pages.length);
  for (const place of stream) add(counts, marks.pageOf[place] as number);
  const next = new Uint32Array(marks.pages.length);
  const runs: (readonly [start: number, end: number])[] = [];
  const seen = new Uint8Array(marks.pages.length);
  let end = 0;
  const gathered = new Uint32Array(stream.length);
  for (const place of stream) {
    const page = marks.pageOf[place] as number;
    if (seen[page] === 0) {
      seen[page] = 1;
      next[page] = end;
      runs.push([end, end + (counts[page] as number)]);
      end += counts[page] as number;
    }
    gathered[next[page] as number] = place;
    add(next, page);
  }
  const inPage = compareInPage(marks);
  for (const [start, stop] of runs) if (stop - start > 1) gathered.subarray(start, stop).sort(inPage);
  return gathered;
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** Reading order, as `reading-order.ts` has it. */
function compareInPage({ starts, ends, createdAt }: Catalogue) {
  return (a: number, b: number): number =>
    (starts[a] as number) - (starts[b] as number) ||
    (ends[b] as number) - (ends[a] as number) ||
    (createdAt[a] as number) - (createdAt[b] as number) ||
    a - b;
}
