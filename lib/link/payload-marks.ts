import { fingerprintSize, INKS, type LinkMark } from '../model.ts';
import { type Entry, INK_BITS, LONG_LENGTH_BITS, LONGEST, WIDE_BITS } from './payload-entry.ts';

/** The largest start and the largest length that are written and believed. */
const MOST = 0x7fffffff;

/**
 * In place of an ink: this entry is no mark but holds what the next one has no room for. Its first two bytes of
 * hashes count steps of 2^21 for the start, the next three steps of 2^14 for the length.
 */
const STEP = 2 ** INK_BITS - 1;

/** The entries of marks sorted by start. Throws RangeError for unsorted marks or numbers out of range. */
export function toEntries(marks: readonly LinkMark[]): Entry[] {
  const entries: Entry[] = [];
  let previous = 0;
  for (const { start, length, ink, fingerprint } of marks) {
    const far = start - previous;
    const isInRange = far >= 0 && start <= MOST && length >= 1 && length <= MOST;
    if (!isInRange || !Number.isInteger(start) || !Number.isInteger(length)) throw new RangeError('mark');
    const startSteps = far >>> WIDE_BITS;
    const lengthSteps = length > LONGEST ? Math.ceil((length - LONGEST) / 2 ** LONG_LENGTH_BITS) : 0;
    if (startSteps + lengthSteps > 0) entries.push(stepOf(startSteps, lengthSteps));
    entries.push({
      difference: far % 2 ** WIDE_BITS,
      ink: INKS.indexOf(ink),
      tells: fingerprint.tells,
      length: length - lengthSteps * 2 ** LONG_LENGTH_BITS,
      hashes: fingerprint.hashes,
    });
    previous = start;
  }
  return entries;
}

function stepOf(start: number, length: number): Entry {
  const hashes = [start >> 8, start & 255, length >> 16, (length >> 8) & 255, length & 255];
  while (hashes.length < fingerprintSize(1)) hashes.push(0);
  return { difference: 0, ink: STEP, tells: 0, length: 0, hashes };
}

/** Puts marks together from confirmed entries, one after the other. */
export interface MarkReader {
  /** The mark that the entry ends; null where it is a step; 'damaged' where no writer writes such an entry. */
  take(entry: Entry): LinkMark | null | 'damaged';
}

export function createMarkReader(): MarkReader {
  let from = 0;
  let step: { readonly start: number; readonly length: number } | null = null;
  return {
    take({ difference, ink: code, tells, length: rest, hashes }) {
      if (code === STEP) {
        if (step !== null || rest !== 0) return 'damaged';
        const [a = 0, b = 0, c = 0, d = 0, e = 0] = hashes;
        step = { start: a * 2 ** 8 + b, length: c * 2 ** 16 + d * 2 ** 8 + e };
        from += difference;
        return null;
      }
      const start: number = from + difference + (step?.start ?? 0) * 2 ** WIDE_BITS;
      const length = rest + (step?.length ?? 0) * 2 ** LONG_LENGTH_BITS;
      const ink = INKS[code];
      const isSameKind = fingerprintSize(length) === hashes.length;
      if (!ink || rest === 0 || !isSameKind || start > MOST || length > MOST) return 'damaged';
      from = start;
      step = null;
      return { start, length, ink, fingerprint: { tells, hashes } };
    },
  };
}
