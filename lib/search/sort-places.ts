import type { SearchableMarks } from './searchable.ts';

/** Orders that a reader may choose in place of the best first. */
export type PlaceOrder = 'newest' | 'oldest' | 'page';

/**
 * The same places in another order: by when they were made; or by page, the page whose newest of them is newest first,
 * and on a page in reading order (`inReadingOrder`).
 */
export function sortPlaces(marks: SearchableMarks, places: Uint32Array, order: PlaceOrder): Uint32Array {
  const newest = byTime(marks, places);
  if (order === 'newest') return newest;
  return order === 'oldest' ? newest.reverse() : byPage(marks, newest);
}

function byTime(marks: SearchableMarks, places: Uint32Array): Uint32Array {
  const isAsked = new Uint8Array(marks.size);
  for (const place of places) isAsked[place] = 1;
  return marks.newest.filter((place) => isAsked[place] === 1);
}

function byPage({ pages, pageOf, starts, ends, createdAt, idOf }: SearchableMarks, newest: Uint32Array) {
  const counts = new Uint32Array(pages.length);
  for (const place of newest)
    counts[pageOf[place] as number] = (counts[pageOf[place] as number] as number) + 1;
  // Where each page's places go: pages in the order in which their newest is met.
  const next = new Int32Array(pages.length).fill(-1);
  const bounds: number[] = [0];
  const sorted = new Uint32Array(newest.length);
  for (const place of newest) {
    const page = pageOf[place] as number;
    if (next[page] === -1) {
      next[page] = bounds.at(-1) as number;
      bounds.push((next[page] as number) + (counts[page] as number));
    }
    sorted[next[page] as number] = place;
    next[page] = (next[page] as number) + 1;
  }
  const inReadingOrder = (a: number, b: number) =>
    (starts[a] as number) - (starts[b] as number) ||
    (ends[b] as number) - (ends[a] as number) ||
    (createdAt[a] as number) - (createdAt[b] as number) ||
    (idOf(a) < idOf(b) ? -1 : 1);
  for (let i = 1; i < bounds.length; i++) sorted.subarray(bounds[i - 1], bounds[i]).sort(inReadingOrder);
  return sorted;
}
