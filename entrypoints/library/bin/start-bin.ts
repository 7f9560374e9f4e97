import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BinActions, BinView } from '../../../components/library/bin/bin-view.ts';
import { healthAfterFailure } from '../../../components/library/library-view.ts';
import { binnedAgain, notRestored } from '../../../lib/words/bin.ts';
import { broughtBack } from '../../../lib/words/bulk.ts';
import { AT_ITS_TIME, createEditChange } from '../edit-change.ts';
import { createHealthActions } from '../health-actions.ts';
import { createRowCache } from '../row-cache.ts';
import { selectIn } from '../select-in.ts';
import type { RunningLibrary } from '../start-library.ts';

/** The bin at work: it is read from when it is looked into. */
export interface RunningBin {
  readonly view: ReadonlySignal<BinView>;
  readonly actions: BinActions;
  readonly stop: () => void;
}

export function startBin(library: RunningLibrary): RunningBin {
  const { effects, log, ports, state: shared } = library;
  const ids = signal<readonly string[] | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());
  const anchor = signal<string | null>(null);
  const rows = createRowCache(async (wanted) => (await shared.store.value?.readRows(wanted)) ?? []);

  const stop = effect(() =>
    shared.store.value?.watchBin(
      (removed) => {
        const kept = new Set(removed);
        rows.forget((ids.peek() ?? []).filter((id) => !kept.has(id)));
        ids.value = removed;
        selected.value = new Set([...selected.peek()].filter((id) => kept.has(id)));
      },
      () => {
        shared.health.value = healthAfterFailure(shared.health.peek());
      },
    ),
  );

  function restore(wanted: readonly string[]): void {
    const all = [...wanted];
    const words = {
      done: broughtBack(all.length),
      undone: binnedAgain(all.length),
      failed: notRestored(all.length),
    };
    const after = all.reduce((latest, id) => Math.max(latest, rows.get(id)?.updatedAt ?? 0), 0);
    const back = [{ ids: all, changes: { deletedAt: AT_ITS_TIME } }];
    void log.run(() =>
      createEditChange(effects, words, [{ ids: all, changes: { deletedAt: 0 } }], back, after),
    );
  }

  const view = computed((): BinView => {
    const shown = ids.value;
    return {
      health: shared.health.value,
      ids: shown,
      rowAt: (index) => {
        void rows.version.value;
        return rows.get(shown?.[index] ?? '') ?? null;
      },
      selected: selected.value,
      now: ports.now(),
    };
  });
  return {
    view,
    stop,
    actions: {
      ...createHealthActions(library),
      ...selectIn({ ids: () => ids.value ?? [], selected, anchor }),
      see: (indexes) => {
        const inSight = indexes.flatMap((index) => ids.value?.[index] ?? []);
        rows.want(inSight.map((id) => ({ id, updatedAt: 0 })));
      },
      restore,
      undo: () => void log.undo(),
      redo: () => void log.redo(),
    },
  };
}
