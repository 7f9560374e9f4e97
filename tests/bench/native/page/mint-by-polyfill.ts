import { engine } from '../../engines/text-fragments.mjs';
import { type Place, rangeAt } from './places.ts';

/** What text-fragments-polyfill gives for each place, and how long it took. */
export function mintByPolyfill(
  places: readonly Place[],
): { readonly isMade: boolean; readonly ms: number }[] {
  return places.map((place) => {
    const range = rangeAt(place);
    const begun = performance.now();
    const fragment = engine.describe(range);
    return { isMade: fragment !== null, ms: performance.now() - begun };
  });
}
