import { hashContext, hashPart, isWindow, quoteParts } from './fingerprint-layout.ts';
import { DRIFT } from './gather-hits.ts';
import type { HitList } from './hit-list.ts';
import type { Match } from './place.ts';
import type { FarWindow, PrintParts, WantedPrint } from './print-parts.ts';
import { WINDOW } from './window.ts';

/** A place whose words have the hashes of the quote, and which of its context is there. */
interface PrintPlace {
  readonly start: number;
  readonly before: boolean;
  readonly after: boolean;
  /** For each distant window how far from where it should be it stands; null where it does not. */
  readonly far: readonly (number | null)[];
}

/** A match, and whether context right beside it is there. */
export interface ExactMatch extends Match {
  readonly isBeside: boolean;
}

/** Places of a distant window around which a short quote is looked for. */
const MOST_FAR = 128;
/** A quote this long that stood nowhere else, and does not now, is the same wherever it stands. */
const LONG_ALONE = 20;

/** The place whose words have every hash of the quote, and whose context tells that it is the one. */
export function matchExactPrint(text: string, mark: WantedPrint, hits: HitList): ExactMatch | null {
  const { print, length } = mark;
  const starts = exactStarts(text, mark, hits);
  const nearest = print.far.map((window) => nearestHits(window, length, starts, hits));
  const places = starts.map(
    (start, i): PrintPlace => ({
      start,
      before: print.before !== 0 && hashContext(text, start - WINDOW) === print.before,
      after: print.after !== 0 && hashContext(text, start + length) === print.after,
      far: nearest.map((drifts) => drifts[i] ?? null),
    }),
  );
  const isOnly = places.length === 1;
  const convincing = places.filter((place) => isConvincing(mark, place, isOnly));
  const [best, next] = [...convincing].sort((a, b) => agreement(b) - agreement(a));
  if (!best) return null;
  const isClear = !next || agreement(best) > agreement(next);
  const chosen = isClear ? best : convincing.find(({ start }) => start === mark.start);
  if (!chosen || agreement(chosen) < agreement(best)) return null;
  return {
    start: chosen.start,
    end: chosen.start + length,
    confidence: 0.7 + 0.1 * agreement(chosen),
    isBeside: chosen.before || chosen.after,
  };
}

/** How much of the context is there, up to 3. */
function agreement({ before, after, far }: PrintPlace): number {
  return Number(before) + Number(after) + (far.some((drift) => drift !== null) ? 1 : 0);
}

/** Every start at which the words have all hashes of the quote. */
function exactStarts(text: string, { length, print }: WantedPrint, hits: HitList): number[] {
  const parts = quoteParts(length);
  const starts = new Set<number>();
  // Wherever the quote stands, each of its windows does; none is listed that stands too often.
  const window = parts.findIndex((part, i) => isWindow(part) && hits.all(print.quote[i] ?? 0).length > 0);
  if (window !== -1) {
    const offset = parts[window]?.start ?? 0;
    for (const at of hits.all(print.quote[window] ?? 0)) starts.add(at - offset);
  } else {
    for (const at of hits.all(print.before)) starts.add(at + WINDOW);
    for (const at of hits.all(print.after)) starts.add(at - length);
    for (const far of print.far) {
      const reach = reachOf(far);
      for (const at of hits.all(far.hash).slice(0, MOST_FAR)) {
        const start = startBy(far, length, at);
        for (let drift = -reach; drift <= reach; drift++) starts.add(start + drift);
      }
    }
  }
  return [...starts]
    .filter((start) => start >= 0 && start + length <= text.length)
    .filter((start) => parts.every((part, i) => hashPart(text, start, part) === print.quote[i]))
    .sort((a, b) => a - b);
}

/** Where the quote starts if this distant window stands at `at` and nothing between them has changed. */
function startBy({ isBefore, window }: FarWindow, length: number, at: number): number {
  return isBefore ? at + WINDOW * (window + 1) : at - WINDOW * window - length;
}

const reachOf = ({ window }: FarWindow): number => DRIFT + Math.floor((WINDOW * window) / 8);

/** For each start the drift of the hit that stands nearest to where it should; a hit counts for its nearest start. */
function nearestHits(
  far: FarWindow,
  length: number,
  starts: readonly number[],
  hits: HitList,
): (number | null)[] {
  const drifts: (number | null)[] = starts.map(() => null);
  if (far.hash === 0) return drifts;
  for (const at of hits.all(far.hash)) {
    const expected = startBy(far, length, at);
    let nearest = -1;
    for (const [i, start] of starts.entries()) {
      if (nearest === -1 || Math.abs(start - expected) < Math.abs((starts[nearest] ?? 0) - expected))
        nearest = i;
    }
    const start = starts[nearest];
    if (start === undefined) continue;
    const drift = start - expected;
    const isOutside = far.isBefore ? at + WINDOW <= start : at >= start + length;
    if (!isOutside || Math.abs(drift) > reachOf(far)) continue;
    const known = drifts[nearest] ?? null;
    if (known === null || Math.abs(drift) < Math.abs(known)) drifts[nearest] = drift;
  }
  return drifts;
}

function isConvincing({ start, length, print }: WantedPrint, place: PrintPlace, isOnly: boolean): boolean {
  const { before, after, far } = place;
  if ((before && print.tellsBefore) || (after && print.tellsAfter)) return true;
  if ((before || after) && print.alone && length >= WINDOW) return true;
  // Perhaps nothing tells the place from others, but it is where it was, with all its context.
  if (start === place.start && isAllThere(print, place)) return true;
  if (contradicts(far)) return false;
  const there = far.filter((drift) => drift !== null);
  const isAlone = isOnly && print.alone;
  if (isAlone && (length >= LONG_ALONE || before || after || there.length > 0)) return true;
  const told = far.filter((drift, i) => drift !== null && print.far[i]?.tells);
  if (length < WINDOW) return told.length > 0 && (before || after || there.length > 1);
  // Further off than the quote is long, it may be another place of the same words.
  return told.some((drift) => drift !== null && Math.abs(drift) < length);
}

function isAllThere(print: PrintParts, { before, after, far }: PrintPlace): boolean {
  return (
    (before || print.before === 0) &&
    (after || print.after === 0) &&
    far.every((drift, i) => drift === 0 || print.far[i]?.hash === 0)
  );
}

/** Whether windows on both sides agree that the quote should stand elsewhere. */
function contradicts(far: readonly (number | null)[]): boolean {
  const [one, other] = far;
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  return Math.abs(one) > 8 && Math.abs(one - other) <= 8;
}
