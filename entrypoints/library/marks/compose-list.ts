import type { ReadonlySignal } from '@preact/signals';
import type { ListView, RowView } from '../../../components/library/marks/marks-view.ts';
import type { OrphanSighting } from '../../../lib/model.ts';
import type { NumberedCatalogue } from '../../../lib/search/number-marks.ts';
import type { RowCache } from '../row-cache.ts';

interface ListParts {
  /** Places in the order of the list; null while there are none to show. */
  readonly shown: { readonly catalogue: NumberedCatalogue; readonly places: Uint32Array } | null;
  readonly isGrouped: boolean;
  readonly rows: RowCache;
  readonly orphans: ReadonlySignal<ReadonlyMap<string, OrphanSighting>>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  readonly editing: ReadonlySignal<{ readonly id: string; readonly what: 'note' | 'tags' } | null>;
}

const NO_LIST: ListView = {
  size: 0,
  ids: [],
  idAt: () => null,
  indexOf: () => -1,
  keyAt: (index) => index,
  rowAt: (index) => {
    throw new RangeError(`There is no mark at ${index}.`);
  },
};

/** The list of these marks. Whoever asks for a row follows what it is made of. */
export function composeList(parts: ListParts): ListView {
  const { shown, isGrouped, rows, orphans, selected, editing } = parts;
  if (shown === null) return NO_LIST;
  const { catalogue, places } = shown;
  const { numbers } = catalogue;
  const idAt = (index: number) => catalogue.idOf(places[index] as number);
  const pageAt = (index: number) => catalogue.pageOf[places[index] as number];
  let ids: readonly string[] | null = null;
  /** Where the one that was asked for last was found. */
  let hint = 0;

  function countOfPage(index: number): number | null {
    if (!isGrouped || (index > 0 && pageAt(index - 1) === pageAt(index))) return null;
    let end = index + 1;
    while (end < places.length && pageAt(end) === pageAt(index)) end++;
    return end - index;
  }

  /** The rows as they were last asked for: one in which nothing is new is the same again, and need not be drawn. */
  const made = new Map<string, RowView>();

  function rowAt(index: number): RowView {
    const id = idAt(index);
    const before = made.get(id);
    const now = makeRow(index, id, before);
    if (before !== undefined && isAlike(before, now)) return before;
    made.set(id, now);
    return now;
  }

  function makeRow(index: number, id: string, before: RowView | undefined): RowView {
    void rows.version.value;
    return {
      entry: before?.entry ?? catalogue.entry(places[index] as number),
      highlight: rows.get(id) ?? null,
      orphan: orphans.value.get(id) ?? null,
      isSelected: selected.value.has(id),
      editing: editing.value?.id === id ? editing.value.what : null,
      pageCount: countOfPage(index),
      saysPage: !isGrouped,
    };
  }

  return {
    size: places.length,
    get ids() {
      ids ??= Array.from(places, catalogue.idOf);
      return ids;
    },
    idAt: (index) => (index < 0 || index >= places.length ? null : idAt(index)),
    indexOf(id) {
      if (hint < places.length && idAt(hint) === id) return hint;
      const index = places.findIndex((place) => catalogue.idOf(place) === id);
      hint = Math.max(index, 0);
      return index;
    },
    keyAt: (index) => numbers[places[index] as number] ?? index,
    rowAt,
  };
}

function isAlike(one: RowView, other: RowView): boolean {
  return (Object.keys(one) as (keyof RowView)[]).every((name) => one[name] === other[name]);
}
