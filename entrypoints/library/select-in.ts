import { batch, type Signal } from '@preact/signals';

interface Selection {
  /** What is shown, in its order. */
  readonly ids: () => readonly string[];
  readonly selected: Signal<ReadonlySet<string>>;
  /** What was selected last: where a range begins. */
  readonly anchor: Signal<string | null>;
}

/** How things of a list are selected: one by one, from one to another, all, none. */
export function selectIn({ ids, selected, anchor }: Selection) {
  return {
    select(id: string, range: boolean): void {
      const all = ids();
      const from = all.indexOf(anchor.value ?? '');
      const to = all.indexOf(id);
      const next = new Set(selected.value);
      if (range && from >= 0 && to >= 0) {
        for (const each of all.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
      } else if (!next.delete(id)) next.add(id);
      batch(() => {
        selected.value = next;
        if (!range || from < 0) anchor.value = id;
      });
    },
    selectAll(): void {
      selected.value = new Set(ids());
    },
    selectNone(): void {
      batch(() => {
        selected.value = new Set();
        anchor.value = null;
      });
    },
  };
}
