import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { healthAfterFailure, healthOnFullDisk, isReadable } from '../../components/library/library-view.ts';
import type { LibraryPlace } from '../../components/library/screens.ts';
import { saveDrafts } from '../../lib/drafts/save-drafts.ts';
import { tellOfFullDisk } from '../../lib/messaging/tell-of-full-disk.ts';
import { type ChangeLog, createChangeLog } from './change-log.ts';
import { atTime, type EditEffects } from './edit-change.ts';
import { type CatalogueFollower, followCatalogue } from './follow-catalogue.ts';
import type { LibraryPorts } from './library-ports.ts';
import { createLibraryState, type LibraryState } from './library-state.ts';

/** A library at work, as its screens share it. */
export interface RunningLibrary {
  readonly state: LibraryState;
  readonly ports: LibraryPorts;
  readonly place: ReadonlySignal<LibraryPlace>;
  /** Every change of every screen, to be undone. */
  readonly log: ChangeLog;
  /** For `createEditChange`. */
  readonly effects: EditEffects;
  /** Many writes are coming: nothing is read of them until what is returned is called. */
  readonly hold: () => () => void;
  /** Opens the store, or tries that again. */
  readonly load: () => Promise<void>;
}

/** Starts to read; the state fills as that is done. */
export function startLibrary(given: LibraryPorts, place: ReadonlySignal<LibraryPlace>): RunningLibrary {
  const state = createLibraryState();
  const writeHighlights = tellOfFullDisk(given.writeHighlights, () => {
    state.health.value = healthOnFullDisk(state.health.value);
  });
  const ports = { ...given, writeHighlights };
  const follower = signal<CatalogueFollower | null>(null);

  async function load(): Promise<void> {
    // Both at once: a background that has to be woken first must not keep the list waiting.
    const health = ports.storeHealth().catch(() => healthAfterFailure(null));
    state.health.value = null;
    void health.then((answer) => {
      // What could not be read here is not well, whatever the background can read.
      if (!isReadable(answer) || state.health.value === null) state.health.value = answer;
    });
    const opened = await ports.openStore();
    if (opened.state !== 'ok') {
      state.health.value =
        opened.state === 'newer' ? { state: 'newer' } : healthAfterFailure(state.health.value);
      return;
    }
    const { store } = opened;
    state.store.value = store;
    try {
      follower.value = await followCatalogue(state, store, ports);
      // Where there are none, that is no news.
      store.watchOrphans((orphans) => {
        if (orphans.size + state.orphans.value.size > 0) state.orphans.value = orphans;
      });
      store.watchShared((ids) => {
        if (ids.size + state.shared.value.size > 0) state.shared.value = ids;
      });
      await saveLeft();
    } catch {
      state.health.value = healthAfterFailure(state.health.value);
    }
  }

  /** Saves the notes and tags that were being written when a document was closed; those it cannot save stay for the next. */
  async function saveLeft(): Promise<void> {
    const findStored = async (ids: readonly string[]) =>
      new Set((await state.store.value?.readRows(ids))?.map(({ id }) => id));
    const write = (edits: Parameters<typeof ports.writeHighlights>[0]['edits']) =>
      ports.writeHighlights({ puts: [], edits });
    await saveDrafts(ports.drafts, { findStored, write }).catch(() => undefined);
    await saveDrafts(ports.tagsDrafts, { findStored, write }).catch(() => undefined);
  }

  const log = createChangeLog(ports.now);
  effect(() => {
    // What was said before the change is no news any more.
    if (log.status.value !== null) state.said.value = null;
  });
  void load();
  return {
    state,
    ports,
    place,
    log,
    effects: createEffects(state, ports, follower),
    hold: () => follower.value?.hold() ?? (() => undefined),
    load,
  };
}

function createEffects(
  state: LibraryState,
  ports: LibraryPorts,
  follower: ReadonlySignal<CatalogueFollower | null>,
): EditEffects {
  let release: () => void = () => undefined;

  function setLeaving(ids: readonly string[], isLeaving: boolean): void {
    const leaving = new Set(state.leaving.value);
    for (const id of ids) isLeaving ? leaving.add(id) : leaving.delete(id);
    state.leaving.value = leaving;
  }

  return {
    write: (request) => ports.writeHighlights(request),
    show(groups, time) {
      release = follower.value?.hold() ?? release;
      for (const { ids, changes } of groups) {
        state.rows.patch(ids, atTime(changes, time), time);
        if (changes.deletedAt !== undefined && changes.deletedAt > 0) setLeaving(ids, true);
      }
    },
    async settle(groups, isWritten) {
      release();
      release = () => undefined;
      if (!isWritten) for (const { ids } of groups) state.rows.forget(ids);
      await follower.value?.reread().catch(() => undefined);
      for (const { ids, changes } of groups) if (changes.deletedAt !== undefined) setLeaving(ids, false);
    },
  };
}
