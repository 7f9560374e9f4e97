import { mixed } from './page-hash.ts';

/** What a page says of one of its quotes: section 4, from 'Stands once' to 'Context'. */
export interface ToldApart {
  readonly places: number;
  readonly before: Side;
  readonly behind: Side;
  /** More than half of the quote's own windows stand once. */
  readonly isOwn: boolean;
}

export interface Side {
  /** Code units that another place of the words shares with the quote. */
  readonly shared: number;
  /** Length of the kept context, in code units. */
  readonly kept: number;
  /** Windows that tell. */
  readonly telling: readonly number[];
  /** The window, null where the text has none. */
  window(w: number): string | null;
}

/** Which windows of the text stand once, by where they begin. */
export function createStandsOnce(text: string): (at: number) => boolean {
  let k = 0;
  while (2 ** k < Math.max(32, 4 * text.length)) k++;
  const low = (at: number) => mixed(text.slice(at, at + 12)) % 2 ** k;
  const counts = new Map<number, number>();
  for (let at = 0; at + 12 <= text.length; at++) counts.set(low(at), (counts.get(low(at)) ?? 0) + 1);
  return (at) => counts.get(low(at)) === 1;
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = 0; at + quote.length <= text.length; at++) if (text.startsWith(quote, at)) places.push(at);
  return places;
}

/** How many characters two texts have in common from the front on. */
function inCommon(one: string, other: string): number {
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n++;
  return n;
}

const reversed = (text: string): string => text.split('').reverse().join('');

export function tellApart(
  text: string,
  start: number,
  end: number,
  standsOnce: (at: number) => boolean,
): ToldApart {
  const length = end - start;
  const quote = text.slice(start, end);
  let isSure = false;
  for (let at = start; at + 12 <= end; at += 12) isSure ||= standsOnce(at);
  const found = isSure ? [start] : placesOf(text, quote);
  const places = found.length > 256 ? 0 : found.length;
  const others = found.filter((place) => place !== start);

  const sharedWith = (cut: (place: number) => string): number => {
    if (places === 0) return 240;
    return Math.max(0, ...others.map((place) => inCommon(cut(place), cut(start))));
  };
  const sideOf = (at: (w: number) => number, shared: number, available: number): Side => {
    const has = (w: number) => at(w) >= 0 && at(w) + 12 <= text.length;
    const telling: number[] = [];
    let looked = 0;
    while (looked < 20 && has(looked) && (looked < 5 || telling.length < 2)) {
      if (standsOnce(at(looked))) telling.push(looked);
      looked++;
    }
    const kept = Math.min(available, 12 * Math.max(5, looked));
    return { shared, kept, telling, window: (w) => (has(w) ? text.slice(at(w), at(w) + 12) : null) };
  };
  const m = Math.min(12, 1 + Math.ceil((length - 12) / 8));
  const own =
    length === 12
      ? [0]
      : Array.from({ length: Math.max(0, m) }, (_, i) => Math.round((i * (length - 12)) / (m - 1)));
  return {
    places,
    before: sideOf(
      (w) => start - 12 * (w + 1),
      sharedWith((place) => reversed(text.slice(Math.max(0, place - 240), place))),
      start,
    ),
    behind: sideOf(
      (w) => end + 12 * w,
      sharedWith((place) => text.slice(place + length, place + length + 240)),
      text.length - end,
    ),
    isOwn: length >= 12 && own.filter((offset) => standsOnce(start + offset)).length > own.length / 2,
  };
}
