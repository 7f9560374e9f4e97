import {
  hashContext,
  hashPart,
  isWindow,
  PIECE_BITS,
  type QuotePart,
  quoteParts,
} from './fingerprint-layout.ts';
import type { HitList } from './hit-list.ts';
import type { Match } from './place.ts';
import type { FarWindow, WantedPrint } from './print-parts.ts';
import { WINDOW } from './window.ts';

/** A span between places where something says the quote begins and ends. */
interface EditedSpan {
  readonly start: number;
  readonly end: number;
  /** The context right beside it is there. */
  readonly before: boolean;
  readonly after: boolean;
  /** Parts of the quote that are still there, windows and others. */
  readonly windows: number;
  readonly pieces: number;
  /** Pieces that are there, or by one code unit to either side. */
  readonly near: number;
}

/** A match, and whether the context right before and right after it is there. */
export interface EditedMatch extends Match {
  readonly isBetween: boolean;
}

/** By so many code units, or by an eighth if it is long, an edited quote may be longer or shorter. */
const LONGER = 3;
/** So many of its pieces must be there: the fewer, the more its context tells. */
const ENOUGH_PIECES = 4;
const ENOUGH_BETWEEN = 3;
const ENOUGH_OF_SAME_LENGTH = 2;

/** The place of a quote that was edited inside: between its old context, or its own ends, with enough of it there. */
export function matchEditedPrint(text: string, mark: WantedPrint, hits: HitList): EditedMatch | null {
  const { length, print } = mark;
  if (length < WINDOW) return null;
  const parts = quoteParts(length);
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const at of hits.all(print.before)) starts.add(at + WINDOW);
  for (const at of hits.all(print.after)) ends.add(at);
  for (const [i, part] of parts.entries()) {
    if (!isWindow(part)) continue;
    for (const at of hits.all(print.quote[i] ?? 0)) {
      if (part.start === 0) starts.add(at);
      if (part.end === length) ends.add(at + WINDOW);
    }
  }
  const isLong = parts.filter(isWindow).length > 1;
  const reach = isLong ? length >> 3 : LONGER;
  const spans: EditedSpan[] = [];
  for (const start of starts) {
    for (const end of ends)
      if (Math.abs(end - start - length) <= reach) spans.push(lookAt(text, mark, parts, start, end));
  }
  const convincing = spans
    .filter((span) => isConvincing(text, mark, span, isLong))
    .sort((a, b) => score(b) - score(a));
  const [best] = convincing;
  if (!best) return null;
  const rival = convincing.find(({ start, end }) => end <= best.start || start >= best.end);
  if (rival && score(rival) > score(best) - 2) return null;
  return { start: best.start, end: best.end, confidence: 0.5, isBetween: best.before && best.after };
}

function lookAt(
  text: string,
  { length, print }: WantedPrint,
  parts: readonly QuotePart[],
  start: number,
  end: number,
): EditedSpan {
  const shift = end - start - length;
  // Counted from the start, or from the end: an edit moves what follows it.
  const holds = parts.map(
    (part, i) =>
      hashPart(text, start, part) === print.quote[i] ||
      hashPart(text, start + shift, part) === print.quote[i],
  );
  const isPiece = (part: QuotePart) => !isWindow(part) && part.bits === PIECE_BITS;
  const isNear = (part: QuotePart, hash: number | undefined) =>
    [-1, 1].some((aside) => hashPart(text, start + aside, part) === hash);
  return {
    start,
    end,
    before: print.before !== 0 && hashContext(text, start - WINDOW) === print.before,
    after: print.after !== 0 && hashContext(text, end) === print.after,
    windows: parts.filter((part, i) => isWindow(part) && holds[i]).length,
    pieces: parts.filter((part, i) => isPiece(part) && holds[i]).length,
    near: parts.filter((part, i) => isPiece(part) && (holds[i] || isNear(part, print.quote[i]))).length,
  };
}

const score = ({ before, after, windows, pieces }: EditedSpan): number =>
  4 * (Number(before) + Number(after) + windows) + pieces;

function isConvincing(
  text: string,
  { length, print }: WantedPrint,
  span: EditedSpan,
  isLong: boolean,
): boolean {
  const { before, after, windows, pieces, start, end } = span;
  const isToldBefore = before && (print.tellsBefore || isFarThere(text, span, print.far, true));
  const isToldAfter = after && (print.tellsAfter || isFarThere(text, span, print.far, false));
  const isToldBetween = isToldBefore && isToldAfter;
  // Of a pattern, the next sentence is as much alike.
  if (!isToldBetween && !print.isOwn) return false;
  if (isLong) {
    const longer = Math.abs(end - start - length);
    const isTold = isToldBefore || isToldAfter;
    if (windows === 3) return (isTold || print.alone) && (before || after);
    if (!before || !after || windows === 0 || longer > LONGER * windows) return false;
    return windows === 2 ? isTold : isToldBetween;
  }
  if (!before || !after) return false;
  if (!isToldBefore && !isToldAfter) return false;
  if (!isToldBetween) return pieces >= ENOUGH_PIECES;
  return (
    pieces >= (end - start === length ? ENOUGH_OF_SAME_LENGTH : ENOUGH_BETWEEN) || span.near >= ENOUGH_PIECES
  );
}

/** Whether a telling distant window of this side stands exactly where it should. */
function isFarThere(
  text: string,
  { start, end }: EditedSpan,
  far: readonly FarWindow[],
  isBefore: boolean,
): boolean {
  return far.some(
    ({ isBefore: side, window, hash, tells }) =>
      tells &&
      side === isBefore &&
      hashContext(text, isBefore ? start - WINDOW * (window + 1) : end + WINDOW * window) === hash,
  );
}
