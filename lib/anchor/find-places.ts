import { mix32, polynomialHash } from './hash.ts';
import { MOST_PLACES, placesOf } from './place.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';

/** Finds every place of a span's words, in order; null where there are too many to count. */
export type PlaceFinder = (start: number, end: number) => number[] | null;

/** Code units of a sample, and how far apart samples are taken. */
const SAMPLE = 8;
const APART = 4;
/** Words this long hold a whole sample wherever they stand. */
const SURE = SAMPLE + APART - 1;

/**
 * Reads the text once and keeps where its samples stand, so that words are found without reading it again. Keeps two
 * to three bytes a character.
 */
export function createPlaceFinder(text: string): PlaceFinder {
  const samples = Math.floor(text.length / APART);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, samples)));
  // Chains of samples: the last of each slot, and of each sample the one before it, counted from 1.
  const last = new Int32Array(slots);
  const before = new Int32Array(samples + 1);
  const roller = createWindowRoller(text, SAMPLE);
  for (let from = 0; from < roller.count; from += STRETCH) {
    const hashes = roller.hashesFrom(from);
    for (let i = 0; i < hashes.length; i += APART) {
      const slot = mix32(hashes[i] as number) & (slots - 1);
      const sample = (from + i) / APART + 1;
      before[sample] = last[slot] as number;
      last[slot] = sample;
    }
  }
  return (start, end) => {
    const words = text.slice(start, end);
    if (words.length < SURE) return placesOf(text, words);
    const places: number[] = [];
    for (let shift = 0; shift < APART; shift++) {
      const at = start + shift;
      const slot = mix32(polynomialHash(text, at, at + SAMPLE)) & (slots - 1);
      for (let sample = last[slot] as number; sample !== 0; sample = before[sample] as number) {
        const place = (sample - 1) * APART - shift;
        if (place < 0 || !text.startsWith(words, place)) continue;
        if (places.push(place) > MOST_PLACES) return null;
      }
    }
    return places.sort((a, b) => a - b);
  };
}
