import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type MarksPlace, readMarksPlace } from '../../../components/library/marks/marks-address.ts';
import type { MarksView, RailView } from '../../../components/library/marks/marks-view.ts';
import type { Highlight, Ink } from '../../../lib/model.ts';
import type { Found } from '../../../lib/search/find-places.ts';
import type { NumberedCatalogue } from '../../../lib/search/number-marks.ts';
import { orderPlaces } from '../../../lib/search/order-places.ts';
import { EMPTY_QUERY } from '../../../lib/search/query.ts';
import { INK_NAMES } from '../../../lib/words/ink-names.ts';
import type { RunningLibrary } from '../start-library.ts';
import { composeList } from './compose-list.ts';

/** What was found in one catalogue: places are good for that one only. */
export interface FoundMarks extends Found {
  readonly catalogue: NumberedCatalogue;
}

/** What the screen knows beside what all screens know. */
export interface MarksState {
  readonly place: Signal<MarksPlace>;
  readonly found: Signal<FoundMarks | null>;
  readonly isSearching: Signal<boolean>;
  readonly rail: Signal<RailView | null>;
  /** The rows of the page whose digest is asked for, in reading order; null until they are read. */
  readonly digest: Signal<readonly Highlight[] | null>;
  readonly selected: Signal<ReadonlySet<string>>;
  /** What the reader calls the inks. */
  readonly inkNames: Signal<Readonly<Record<Ink, string>>>;
  /** The mark that was selected last: where a range begins. */
  readonly anchor: Signal<string | null>;
  readonly editing: Signal<{ readonly id: string; readonly what: 'note' | 'tags' } | null>;
  /** Places in the order of the list. */
  readonly shown: ReadonlySignal<{
    readonly catalogue: NumberedCatalogue;
    readonly places: Uint32Array;
  } | null>;
  readonly view: ReadonlySignal<MarksView>;
}

export function createMarksState({ place, ports, state: library }: RunningLibrary): MarksState {
  const known = {
    place: signal(readMarksPlace(place.peek().screen === 'marks' ? place.peek().rest : '')),
    found: signal<FoundMarks | null>(null),
    isSearching: signal(false),
    rail: signal<RailView | null>(null),
    digest: signal<readonly Highlight[] | null>(null),
    selected: signal<ReadonlySet<string>>(new Set()),
    anchor: signal<string | null>(null),
    inkNames: signal(INK_NAMES),
    editing: signal<MarksState['editing']['value']>(null),
  };
  const order = computed(() => {
    const { order: chosen, text } = known.place.value;
    return chosen ?? (text.trim() === '' ? 'newest' : 'best');
  });
  const byPage = computed(() => known.place.value.byPage);
  const ordered = computed(() => {
    const found = known.found.value;
    if (found === null) return null;
    const places = orderPlaces(found.catalogue, found.places, order.value, byPage.value);
    return { catalogue: found.catalogue, places };
  });
  const shown = computed(() => {
    const leaving = library.leaving.value;
    if (ordered.value === null || leaving.size === 0) return ordered.value;
    const { catalogue, places } = ordered.value;
    return { catalogue, places: places.filter((place) => !leaving.has(catalogue.idOf(place))) };
  });
  const list = computed(() =>
    composeList({
      shown: shown.value,
      isGrouped: byPage.value,
      rows: library.rows,
      orphans: library.orphans,
      selected: known.selected,
      editing: known.editing,
    }),
  );
  const allTags = computed(() => library.catalogue.value?.tags.toSorted() ?? []);
  const view = computed(
    (): MarksView => ({
      place: known.place.value,
      health: library.health.value,
      total: library.catalogue.value?.size ?? null,
      isSearching: known.isSearching.value,
      list: list.value,
      order: order.value,
      query: known.found.value?.query ?? EMPTY_QUERY,
      respelled: known.found.value?.respelled ?? new Map(),
      selected: known.selected.value,
      rail: known.rail.value,
      allTags: allTags.value,
      inkNames: known.inkNames.value,
      today: ports.now(),
      digest: known.digest.value,
    }),
  );
  return { ...known, shown, view };
}
