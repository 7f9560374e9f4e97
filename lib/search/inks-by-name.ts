import { INKS, type Ink } from '../model.ts';
import { fold } from './fold.ts';
import type { InkNames } from './query-terms.ts';

/** The inks by what they are called, as `parseQuery` takes it; of one name for two, the later naming's. '' is no name. */
export function inksByName(...namings: readonly Readonly<Record<Ink, string>>[]): InkNames {
  const named = namings.flatMap((names) => INKS.map((ink) => [fold(names[ink]), ink] as const));
  return new Map(named.filter(([name]) => name !== ''));
}
