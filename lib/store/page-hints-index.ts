import type { Highlight } from '../model.ts';
import type { KeyValueArea } from './key-value-area.ts';

/** Under which key the loader looks for a page, and what it compares there (`lib/link/page-hints.ts`). */
export interface PageHint {
  readonly key: string;
  readonly pairs: readonly number[];
}

/** The hints by which a highlight's page is recognised: one for each of its addresses. */
export type HintsOf = (highlight: Highlight) => readonly PageHint[];

const HINT_PREFIX = 'm:';

type Hints = Map<string, number[][]>;

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Puts a hint in and says whether it was new. */
function addHint(hints: Hints, { key, pairs }: PageHint): boolean {
  const lists = hints.get(key) ?? [];
  if (lists.some((list) => sameList(list, pairs))) return false;
  hints.set(key, [...lists, [...pairs]]);
  return true;
}

/**
 * Notes that these highlights' pages may have marks. Merges with what is noted; takes nothing away.
 * Not safe against itself: the caller lets one run end before the next begins.
 */
export async function noteHints(
  area: KeyValueArea,
  hintsOf: HintsOf,
  highlights: readonly Highlight[],
): Promise<void> {
  const wanted = highlights.flatMap(hintsOf);
  if (wanted.length === 0) return;
  const stored = await area.get([...new Set(wanted.map(({ key }) => key))]);
  const hints = new Map(Object.entries(stored)) as Hints;
  const news = wanted.filter((hint) => addHint(hints, hint));
  if (news.length === 0) return;
  await area.set(Object.fromEntries(news.map(({ key }) => [key, hints.get(key)])));
}

/**
 * Makes the hints anew from every kept highlight and takes away those of pages that have none left.
 * `visit` hands over the highlights batch by batch (`visitKept` with its database).
 */
export async function rebuildHints(
  area: KeyValueArea,
  hintsOf: HintsOf,
  visit: (take: (batch: readonly Highlight[]) => void) => Promise<void>,
): Promise<void> {
  const hints: Hints = new Map();
  await visit((batch) => {
    for (const hint of batch.flatMap(hintsOf)) addHint(hints, hint);
  });
  await area.set(Object.fromEntries(hints));
  const stale = (await area.keys()).filter((key) => key.startsWith(HINT_PREFIX) && !hints.has(key));
  if (stale.length > 0) await area.remove(stale);
}
