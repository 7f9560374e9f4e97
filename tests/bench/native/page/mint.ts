import { spanOfRange } from '../../../../lib/anchor/span-range.ts';
import { createTextIndex } from '../../../../lib/anchor/text-index.ts';
import { readForSearch } from '../../../../lib/link/search-readings.ts';
import { mintTextDirective } from '../../../../lib/link/text-directive.ts';
import { createShownText } from '../../../../lib/page/shown-text.ts';
import { type Place, rangeAt } from './places.ts';

/** Reads the page as the marker does, and gives what mints a directive for a range. */
function readPage() {
  const index = createTextIndex(document);
  const shown = createShownText(document);
  const readings = readForSearch(shown);
  return (range: Range): string | null => {
    const span = shown.spanOf(index, spanOfRange(index, range));
    return span && mintTextDirective(readings, span);
  };
}

/** A directive for each place, and how many milliseconds it took with the page read before. */
export function mintAll(places: readonly Place[]): { readonly value: string | null; readonly ms: number }[] {
  const ranges = places.map(rangeAt);
  const mint = readPage();
  return ranges.map((range) => {
    const begun = performance.now();
    const value = mint(range);
    return { value, ms: performance.now() - begun };
  });
}

/** Milliseconds that a directive takes where nothing of the page was read before. */
export function mintCold(place: Place): number {
  const range = rangeAt(place);
  const begun = performance.now();
  readPage()(range);
  return performance.now() - begun;
}
