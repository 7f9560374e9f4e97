import type { Highlight } from '../model.ts';
import { type Catalogue, composeCatalogue } from '../search/catalogue.ts';
import type { MarkSets } from '../search/filter-places.ts';
import { EARLY_MARKS, type Found, findAmongNewest, findPlaces, MANY_MARKS } from '../search/find-places.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Query } from '../search/query.ts';
import type { InkNames } from '../search/query-terms.ts';
import type { Sliced } from '../search/scan-texts.ts';
import { type KeptBuckets, NO_BUCKETS, readCatalogue } from './read-catalogue.ts';
import { readByIds } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';

/** What is looked for: what is on these pages comes first, and of all that is found, at most `limit` are named. */
export interface WantedMarks {
  readonly query: string;
  readonly pageKeys: readonly string[];
  readonly limit: number;
  /** What else the inks are called in it, beside their English names. */
  readonly inkNames?: InkNames | undefined;
}

/** What was found, beside the marks. */
export interface FoundFacts {
  /** How many there are in all. */
  readonly count: number;
  /** What is to be shown in them. */
  readonly terms: Pick<Query, 'words' | 'phrases'>;
  /** Nothing has the words as they were typed: these are what was looked for in their stead. */
  readonly isNear: boolean;
}

export interface FoundIds extends FoundFacts {
  readonly ids: readonly string[];
}

export interface FoundMarks extends FoundFacts {
  readonly rows: readonly Highlight[];
}

/** Does work that yields, at the pace of whoever waits for it. */
export type RunWork = <T>(work: Sliced<T>) => Promise<T>;

/** A search over the whole library, which is read once and then kept up to date. */
export interface MarkSearch {
  /** Reads what is new. */
  prepare(): Promise<void>;
  /**
   * Null where it is given up, because `isWanted` says no. Rejects where the library cannot be read. In a large library,
   * what is found among the newest marks is told to `onEarly` meanwhile, if anything is.
   */
  find(
    wanted: WantedMarks,
    isWanted: () => boolean,
    onEarly?: (found: FoundIds) => void,
  ): Promise<FoundIds | null>;
  /** Something was written: what was read is old. */
  renew(): void;
}

/** @param many how many marks a library has at most in which nothing is found early */
export function createMarkSearch(
  database: SnipmarkDatabase,
  run: RunWork,
  many: number = MANY_MARKS,
): MarkSearch {
  let kept: KeptBuckets = NO_BUCKETS;
  let catalogue: Promise<Catalogue> | null = null;

  async function load(): Promise<Catalogue> {
    const read = await readCatalogue(database, true, kept);
    kept = read.kept;
    return composeCatalogue(read.buckets);
  }

  function current(): Promise<Catalogue> {
    catalogue ??= load().catch((reason) => {
      catalogue = null;
      throw reason;
    });
    return catalogue;
  }

  return {
    prepare: async () => void (await current()),
    async find(wanted, isWanted, onEarly) {
      const marks = await current();
      if (!isWanted()) return null;
      const query = parseQuery(wanted.query, wanted.inkNames);
      const sets = await readSets(database, query);
      if (onEarly && marks.size > many) {
        const places = await run(whileWanted(findAmongNewest(marks, query, sets, EARLY_MARKS), isWanted));
        if (places === null) return null;
        if (places.length > 0) onEarly(pickIds(marks, { places, query, respelled: new Map() }, wanted));
      }
      const found = await run(whileWanted(findPlaces(marks, query, sets), isWanted));
      return found && pickIds(marks, found, wanted);
    },
    renew() {
      catalogue = null;
    },
  };
}

/** One search, of a library that is read for it and not kept. */
export async function searchOnce(
  database: SnipmarkDatabase,
  wanted: WantedMarks,
  run: RunWork,
): Promise<FoundMarks> {
  const found = await createMarkSearch(database, run).find(wanted, () => true);
  if (found === null) throw new Error('The search was given up.');
  const { ids, ...facts } = found;
  return { ...facts, rows: await readByIds(database, ids) };
}

/** Every tag of a kept mark, in alphabetical order. */
export async function readTags(database: SnipmarkDatabase): Promise<string[]> {
  const { buckets } = await readCatalogue(database, false);
  return [...new Set(buckets.flatMap(({ columns }) => columns.tags))].sort(new Intl.Collator().compare);
}

/** The same work, which comes to null once nobody wants it. */
function* whileWanted<T>(work: Sliced<T>, isWanted: () => boolean): Sliced<T | null> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!isWanted()) return null;
    yield;
  }
}

/** Which marks are orphans and which are in links; read only where the query asks for it. */
async function readSets({ orphans, shares }: SnipmarkDatabase, query: Query): Promise<MarkSets> {
  const flags = [...query.flags, ...query.without.flags];
  const [orphanIds, links] = await Promise.all([
    flags.includes('is:orphan') ? orphans.toCollection().primaryKeys() : [],
    flags.includes('is:shared') ? shares.toArray() : [],
  ]);
  return {
    orphans: new Set(orphanIds),
    shared: new Set(links.flatMap(({ highlightIds }) => highlightIds)),
  };
}

function pickIds(marks: Catalogue, found: Found, { limit, pageKeys }: WantedMarks): FoundIds {
  const { places, query, respelled } = found;
  const isFirst = marks.pages.map(({ pageKey }) => pageKeys.includes(pageKey));
  const first: number[] = [];
  const rest: number[] = [];
  for (const place of places) {
    if (isFirst[marks.pageOf[place] as number]) first.push(place);
    else if (rest.length < limit) rest.push(place);
  }
  return {
    ids: [...first, ...rest].slice(0, limit).map(marks.idOf),
    count: places.length,
    terms: { words: query.words, phrases: query.phrases },
    isNear: respelled.size > 0,
  };
}
