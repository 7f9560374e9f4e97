import type { Distinction, Landmark } from '../model.ts';
import type { PlaceFinder } from './find-places.ts';
import { commonPrefix, commonSuffix } from './place.ts';
import { quoteWindows } from './quote-windows.ts';
import type { Repeats } from './repeats.ts';
import { countWindows, WINDOW } from './window.ts';

/** Windows of context kept on each side at the least. */
const LEAST = 5;
/** So many windows of a side should stand nowhere else on the page. */
const TELLING = 2;
/** Windows kept at the most to have them. */
const MOST = 20;
/** Context that places of the same words share is compared up to this many code units. */
const MOST_SHARED = MOST * WINDOW;
/** Where not even those tell, words that do are looked for so many windows away. */
const FAR = 4096;

/** How much context of a quote is to be kept, in normalised UTF-16 code units, and what it tells. */
export interface Context {
  readonly before: number;
  readonly after: number;
  readonly distinction: Distinction;
}

/**
 * How much context on each side tells the span [start, end) of `text` from every other place: at least 60 code
 * units, more while its windows stand elsewhere too; less only where the text ends.
 */
export function chooseContext(
  text: string,
  repeats: Repeats,
  findPlaces: PlaceFinder,
  start: number,
  end: number,
): Context {
  const before = tellingWindows(countWindows(start), (window) =>
    repeats.standsOnce(start - WINDOW * (window + 1)),
  );
  const after = tellingWindows(countWindows(text.length - end), (window) =>
    repeats.standsOnce(end + WINDOW * window),
  );
  const from = Math.max(0, start - before.size);
  const to = Math.min(text.length, end + after.size);
  const places = comparePlaces(text, repeats, findPlaces, start, end);
  const whole =
    places.places === 1 ||
    before.telling.length + after.telling.length > 0 ||
    isDistinct(text, findPlaces(start, end), { from, start, end, to });
  const landmarks = whole ? [] : findLandmarks(text, repeats, start, end);
  return {
    before: start - from,
    after: to - end,
    distinction: {
      ...places,
      before: before.telling,
      after: after.telling,
      within: tellingWithin(repeats, start, end),
      whole,
      landmarks,
      textLength: text.length,
    },
  };
}

/** The windows of one side, from the quote outwards, that stand once, and how much text was looked at for them. */
function tellingWindows(
  available: number,
  standsOnce: (window: number) => boolean,
): { readonly telling: number[]; readonly size: number } {
  const telling: number[] = [];
  const most = Math.min(MOST, available);
  let window = 0;
  while (window < most && (window < LEAST || telling.length < TELLING)) {
    if (standsOnce(window)) telling.push(window);
    window++;
  }
  return { telling, size: Math.max(window, LEAST) * WINDOW };
}

function tellingWithin(repeats: Repeats, start: number, end: number): number[] {
  return quoteWindows(end - start).flatMap((offset, i) => (repeats.standsOnce(start + offset) ? [i] : []));
}

/** What of a quote stands elsewhere, too. */
type Places = Pick<Distinction, 'places' | 'place' | 'sharedBefore' | 'sharedAfter'>;

const ONE_PLACE: Places = { places: 1, place: 0, sharedBefore: 0, sharedAfter: 0 };

/** The places that have the words of [start, end), and how much of what stands around it they share. */
function comparePlaces(
  text: string,
  repeats: Repeats,
  findPlaces: PlaceFinder,
  start: number,
  end: number,
): Places {
  for (let offset = start; offset + WINDOW <= end; offset += WINDOW) {
    if (repeats.standsOnce(offset)) return ONE_PLACE;
  }
  const places = findPlaces(start, end);
  if (places === null) return { places: 0, place: 0, sharedBefore: MOST_SHARED, sharedAfter: MOST_SHARED };
  const prefix = text.slice(Math.max(0, start - MOST_SHARED), start);
  const suffix = text.slice(end, end + MOST_SHARED);
  const others = places.filter((place) => place !== start);
  return {
    places: places.length,
    place: places.indexOf(start),
    sharedBefore: Math.max(0, ...others.map((other) => commonSuffix(text, other, prefix))),
    sharedAfter: Math.max(0, ...others.map((other) => commonPrefix(text, other + end - start, suffix))),
  };
}

/** A span, and how far its context reaches. */
interface SpanInContext {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/**
 * Whether the context differs somewhere from that of each other place of the words. Where the page ends nothing
 * differs: it may go on there tomorrow.
 */
function isDistinct(
  text: string,
  places: readonly number[] | null,
  { from, start, end, to }: SpanInContext,
): boolean {
  if (places === null) return false;
  const prefix = text.slice(from, start);
  const suffix = text.slice(end, to);
  return places.every((place) => {
    const behind = place + end - start;
    const isSameBefore = commonSuffix(text, place, prefix) === Math.min(prefix.length, place);
    const isSameAfter = commonPrefix(text, behind, suffix) === Math.min(suffix.length, text.length - behind);
    return place === start || !isSameBefore || !isSameAfter;
  });
}

function findLandmarks(text: string, repeats: Repeats, start: number, end: number): Landmark[] {
  const toLandmark = (at: number) => ({ words: text.slice(at, at + WINDOW), offset: at - start });
  const landmarks: Landmark[] = [];
  const first = Math.max(0, start - FAR * WINDOW);
  for (let at = start - WINDOW; at >= first; at -= WINDOW) {
    if (!repeats.standsOnce(at)) continue;
    landmarks.push(toLandmark(at));
    break;
  }
  const last = Math.min(text.length, end + FAR * WINDOW) - WINDOW;
  for (let at = end; at <= last; at += WINDOW) {
    if (!repeats.standsOnce(at)) continue;
    landmarks.push(toLandmark(at));
    break;
  }
  return landmarks;
}
