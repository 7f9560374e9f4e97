import { batch, computed, effect } from '@preact/signals';
import {
  isFiltered,
  type MarkFilters,
  queryOfFilters,
} from '../../../components/library/marks/mark-filters.ts';
import type { RailView } from '../../../components/library/marks/marks-view.ts';
import { type Pace, runInSlices } from '../../../lib/anchor/run-slices.ts';
import { countFacets } from '../../../lib/search/count-facets.ts';
import { filterPlaces, type MarkSets } from '../../../lib/search/filter-places.ts';
import {
  EARLY_MARKS,
  type Found,
  findAmongNewest,
  findPlaces,
  MANY_MARKS,
} from '../../../lib/search/find-places.ts';
import { inksByName } from '../../../lib/search/inks-by-name.ts';
import type { NumberedCatalogue } from '../../../lib/search/number-marks.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { EMPTY_QUERY } from '../../../lib/search/query.ts';
import { INK_NAMES } from '../../../lib/words/ink-names.ts';
import type { RunningLibrary } from '../start-library.ts';
import type { MarksState } from './marks-state.ts';

/** Work at a stretch, in milliseconds: half of what a frame may take. */
const SLICE_MS = 8;

/** Keeps `found` and `rail` what is asked for. A search that is overtaken by another is given up. @returns stops it */
export function followSearch(state: MarksState, { ports, state: library }: RunningLibrary): () => void {
  let newest = 0;
  const pace: Pace = { sliceMs: SLICE_MS, now: () => performance.now(), pause: ports.pause };

  const sets = computed(
    (): MarkSets => ({ orphans: new Set(library.orphans.value.keys()), shared: library.shared.value }),
  );
  let last: readonly [Uint32Array, string, MarkFilters, MarkSets] | null = null;

  const stop = effect(() => {
    const { digestOf, filters, order, text } = state.place.value;
    const isPlain = text.trim() === '' && !isFiltered(filters) && (order ?? 'newest') === 'newest';
    const catalogue = library.catalogue.value ?? (isPlain ? library.head.value : null);
    const marks = sets.value;
    if (catalogue === null || digestOf !== null) return;
    const asked = [catalogue.newest, text, filters, marks] as const;
    // Without words, a catalogue that now has its texts is no news.
    if (text.trim() === '' && last?.every((part, i) => part === asked[i])) return;
    last = asked;
    const mine = ++newest;
    const isOvertaken = () => mine !== newest;
    void run(catalogue, text, filters, marks, isOvertaken);
  });

  return () => {
    newest++;
    stop();
  };

  async function run(
    catalogue: NumberedCatalogue,
    text: string,
    filters: MarkFilters,
    sets: MarkSets,
    isOvertaken: () => boolean,
  ): Promise<void> {
    const query = parseQuery(text, inksByName(INK_NAMES, state.inkNames.peek()));
    const hasWords = text.trim() !== '';
    state.isSearching.value = hasWords;
    // With its texts, the catalogue comes again.
    if (hasWords && catalogue.texts === null) return;
    const search = <T>(work: Generator<void, T>) => runInSlices(stopping(work, isOvertaken), pace);
    if (hasWords && catalogue.size > MANY_MARKS) {
      const early = await search(findAmongNewest(catalogue, query, sets, EARLY_MARKS));
      if (early === null) return;
      const places = narrow(catalogue, early, filters, sets);
      if (places.length > 0) state.found.value = { places, respelled: new Map(), query, catalogue };
    }
    const found = hasWords
      ? await search(findPlaces(catalogue, query, sets))
      : { places: catalogue.newest, respelled: new Map(), query: EMPTY_QUERY };
    if (found === null || isOvertaken()) return;
    const places = narrow(catalogue, found.places, filters, sets);
    batch(() => {
      state.found.value = { ...found, places, catalogue };
      state.isSearching.value = false;
    });
    if (catalogue !== library.catalogue.value) return;
    // What was found is painted before it is counted.
    await ports.idle();
    if (isOvertaken()) return;
    const rail = await countRail(catalogue, found, filters, sets, ports.idle, isOvertaken);
    if (rail !== null) state.rail.value = rail;
  }
}

/** The same work, which comes to nothing where it is overtaken. */
function* stopping<T>(work: Generator<void, T>, isOvertaken: () => boolean): Generator<void, T | null> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (isOvertaken()) return null;
    yield;
  }
}

function narrow(
  catalogue: NumberedCatalogue,
  places: Uint32Array,
  filters: MarkFilters,
  sets: MarkSets,
): Uint32Array {
  if (!isFiltered(filters)) return places;
  const isAllowed = filterPlaces(catalogue, queryOfFilters(filters), sets);
  return places.filter((place) => isAllowed[place] === 1);
}

async function countRail(
  catalogue: NumberedCatalogue,
  { places }: Found,
  filters: MarkFilters,
  sets: MarkSets,
  idle: () => Promise<void>,
  isOvertaken: () => boolean,
): Promise<RailView | null> {
  const without = (lifted: Partial<MarkFilters>) =>
    countFacets(catalogue, narrow(catalogue, places, { ...filters, ...lifted }, sets), sets);
  const all = without({});
  await idle();
  if (isOvertaken()) return null;
  const { sites } = filters.sites.length === 0 ? all : without({ sites: [] });
  const { inks } = filters.inks.length === 0 ? all : without({ inks: [] });
  await idle();
  if (isOvertaken()) return null;
  const { days } = filters.from === null && filters.to === null ? all : without({ from: null, to: null });
  return { sites, inks, tags: all.tags, flags: all.flags, days };
}
