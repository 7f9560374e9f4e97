import { readForSearch } from '../../lib/link/search-readings.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';

/** Mints for [start, end) of a page whose text all browsers search alike. */
export function mintText(page: string, start: number, end: number): string | null {
  const span = { start, end };
  return mintTextDirective(readForSearch({ sure: page, all: page }), { sure: span, all: span });
}
