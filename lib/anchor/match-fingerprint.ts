import type { LinkMark } from '../model.ts';
import { FINGERPRINT_CONTEXT } from './fingerprint.ts';
import { HASH_BASE, hash16, hashPower, mix32, polynomialHash } from './hash.ts';
import { type Match, SHORT_QUOTE } from './match-quote.ts';

type Wanted = Pick<LinkMark, 'start' | 'length' | 'fingerprint'>;

/**
 * Finds the snippets of a link in the normalised text by their fingerprints alone: one pass over
 * the text for each length that occurs. A place counts when the quote's hash agrees and, besides,
 * the context on at least one side or the position does (for a short snippet two of the three);
 * where two places are equally good the answer is null. Answers in the order of `marks`, each independent of the others.
 */
export function matchFingerprints(text: string, marks: readonly Wanted[]): (Match | null)[] {
  const answers: (Match | null)[] = marks.map(() => null);
  const byLength = new Map<number, number[]>();
  for (const [i, mark] of marks.entries()) {
    if (mark.length < 1 || mark.length > text.length) continue;
    const same = byLength.get(mark.length);
    if (same) same.push(i);
    else byLength.set(mark.length, [i]);
  }
  for (const [length, indices] of byLength) {
    const places = placesByHash(text, length, new Set(indices.map((i) => marks[i]?.fingerprint.quote ?? 0)));
    for (const i of indices) {
      const mark = marks[i];
      if (mark) answers[i] = choosePlace(text, mark, places.get(mark.fingerprint.quote) ?? []);
    }
  }
  return answers;
}

/** Every offset at which a window of `length` code units has one of the wanted hashes. */
function placesByHash(text: string, length: number, wanted: ReadonlySet<number>): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const leaving = hashPower(length);
  let rolling = polynomialHash(text, 0, length);
  for (let start = 0; start + length <= text.length; start++) {
    const hash = mix32(rolling);
    if (wanted.has(hash)) {
      const list = places.get(hash);
      if (list) list.push(start);
      else places.set(hash, [start]);
    }
    const next = start + length;
    if (next < text.length) {
      rolling =
        (Math.imul(rolling, HASH_BASE) + text.charCodeAt(next) - Math.imul(text.charCodeAt(start), leaving)) |
        0;
    }
  }
  return places;
}

function choosePlace(text: string, mark: Wanted, places: readonly number[]): Match | null {
  let best: Match | null = null;
  let bestScore = 0;
  let tied = false;
  for (const start of places) {
    const end = start + mark.length;
    const before = hash16(text.slice(Math.max(0, start - FINGERPRINT_CONTEXT), start));
    const after = hash16(text.slice(end, end + FINGERPRINT_CONTEXT));
    const sides = Number(before === mark.fingerprint.before) + Number(after === mark.fingerprint.after);
    const isAtPosition = start === mark.start;
    if (mark.length < SHORT_QUOTE && sides + Number(isAtPosition) < 2) continue;
    const score = sides * 2 + Number(isAtPosition);
    if (score > bestScore) {
      best = { start, end, confidence: Math.min(1, 0.5 + sides / 4) };
      bestScore = score;
      tied = false;
    } else if (score === bestScore) tied = true;
  }
  return tied ? null : best;
}
