import type { Catalogue } from '../../../lib/search/catalogue.ts';
import type { CatalogueEntry } from '../../../lib/search/catalogue-entry.ts';

/** What the catalogue knows of these marks, in its own order; those that it does not have are left out. */
export function knownMarks(catalogue: Catalogue | null, ids: readonly string[]): CatalogueEntry[] {
  if (catalogue === null) return [];
  const wanted = new Set(ids);
  const entries: CatalogueEntry[] = [];
  for (let place = 0; place < catalogue.size && entries.length < wanted.size; place++)
    if (wanted.has(catalogue.idOf(place))) entries.push(catalogue.entry(place));
  return entries;
}

/** When the latest of them was changed; 0 for none. */
export function latestOf(entries: readonly CatalogueEntry[]): number {
  return entries.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
}
