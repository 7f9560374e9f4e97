import { BEFORE } from './collect-seeds.ts';
import { driftOf, type Hit } from './gather-hits.ts';
import type { QuoteWords } from './quote-words.ts';

/** A span that may be the quote's. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many telling windows of each side stand beside a span about where they should. */
export interface Told {
  readonly before: number;
  readonly after: number;
}

/** Context on both sides that agrees on where the quote should be, within so many code units, is to be believed. */
const AGREEING = 8;

/**
 * What telling windows say of each of the spans, in their order. A window speaks for the one span that it stands
 * nearest to; for none if two are as near.
 */
export function whatIsTold(words: QuoteWords, hits: readonly Hit[], spans: readonly Span[]): Told[] {
  const voices = spans.map(() => ({ before: new Map<number, number>(), after: new Map<number, number>() }));
  for (const hit of hits) {
    const drifts = spans.map(({ start, end }) => driftOf(hit, words, start, end));
    const nearest = nearestOf(drifts);
    if (nearest === -1) continue;
    const side = hit.side === BEFORE ? voices[nearest]?.before : voices[nearest]?.after;
    side?.set(hit.window, drifts[nearest] as number);
  }
  return voices.map(({ before, after }) =>
    contradicts([...before.values()], [...after.values()])
      ? { before: 0, after: 0 }
      : { before: before.size, after: after.size },
  );
}

function nearestOf(drifts: readonly (number | null)[]): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, drift] of drifts.entries()) {
    if (drift === null) continue;
    if (Math.abs(drift) === least) nearest = -1;
    if (Math.abs(drift) >= least) continue;
    least = Math.abs(drift);
    nearest = i;
  }
  return nearest;
}

/** Whether both sides say that the quote should stand elsewhere, and the same place. */
function contradicts(before: readonly number[], after: readonly number[]): boolean {
  if (before.length === 0 || after.length === 0) return false;
  const isOff = (drift: number) => Math.abs(drift) > AGREEING;
  return (
    before.every(isOff) &&
    after.every(isOff) &&
    before.some((one) => after.some((other) => Math.abs(one - other) <= AGREEING))
  );
}
