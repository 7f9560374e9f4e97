import type { MarksActions } from '../../../components/library/marks/marks-view.ts';
import type { CatalogueEntry } from '../../../lib/search/catalogue-entry.ts';
import { binned, coloured, notChanged, tagged, undone, untagged } from '../../../lib/words/bulk.ts';
import { AT_ITS_TIME, createEditChange, type EditGroup } from '../edit-change.ts';
import type { RunningLibrary } from '../start-library.ts';
import { knownMarks, latestOf } from './known-marks.ts';
import type { MarksState } from './marks-state.ts';

type BulkActions = Pick<MarksActions, 'addTag' | 'colour' | 'remove' | 'removeTag'>;

/** What is to be changed, as it is when the change before this one is done. */
interface Plan {
  readonly entries: readonly CatalogueEntry[];
  readonly done: string;
  readonly forward: readonly EditGroup[];
  readonly back: readonly EditGroup[];
}

/** Changes of one mark or of many, each with what undoes it: what they were before is in the catalogue. */
export function createBulkActions(state: MarksState, library: RunningLibrary): BulkActions {
  const { effects, log, state: shared } = library;

  function run(plan: () => Plan): void {
    void log.run(() => {
      const { entries, done, forward, back } = plan();
      if (entries.length === 0) return null;
      const words = { done, undone: undone(entries.length), failed: notChanged(entries.length) };
      return createEditChange(effects, words, forward, back, latestOf(entries));
    });
  }

  const known = (ids: readonly string[]) => knownMarks(shared.catalogue.value ?? shared.head.value, ids);

  function retag(
    ids: readonly string[],
    done: (count: number) => string,
    change: (tags: readonly string[]) => readonly string[],
  ): void {
    run(() => {
      const entries = known(ids).filter(({ tags }) => change(tags).length !== tags.length);
      const byTags = [...Map.groupBy(entries, ({ tags }) => JSON.stringify(tags)).values()];
      const groupsOf = (tagsOf: typeof change) =>
        byTags.map((alike) => ({ ids: idsOf(alike), changes: { tags: tagsOf(alike[0]?.tags ?? []) } }));
      const back = groupsOf((tags) => tags);
      return { entries, done: done(entries.length), forward: groupsOf(change), back };
    });
  }

  return {
    colour(ids, ink) {
      run(() => {
        const entries = known(ids).filter((entry) => entry.ink !== ink);
        const back = [...Map.groupBy(entries, (entry) => entry.ink)].map(([before, alike]) => ({
          ids: idsOf(alike),
          changes: { ink: before },
        }));
        const done = coloured(entries.length, state.view.value.inkNames[ink]);
        return { entries, done, forward: [{ ids: idsOf(entries), changes: { ink } }], back };
      });
    },
    addTag(ids, tag) {
      const name = tag.trim();
      if (name === '') return;
      retag(
        ids,
        (count) => tagged(count, name),
        (tags) => (tags.includes(name) ? tags : [...tags, name]),
      );
    },
    removeTag(ids, tag) {
      retag(
        ids,
        (count) => untagged(count, tag),
        (tags) => tags.filter((each) => each !== tag),
      );
    },
    remove(ids) {
      run(() => {
        const entries = known(ids);
        const all = idsOf(entries);
        const left = new Set(state.selected.value);
        for (const id of all) left.delete(id);
        state.selected.value = left;
        const forward = [{ ids: all, changes: { deletedAt: AT_ITS_TIME } }];
        return {
          entries,
          done: binned(all.length),
          forward,
          back: [{ ids: all, changes: { deletedAt: 0 } }],
        };
      });
    },
  };
}

function idsOf(entries: readonly CatalogueEntry[]): string[] {
  return entries.map(({ id }) => id);
}
