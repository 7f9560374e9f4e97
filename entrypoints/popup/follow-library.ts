import { batch, effect, untracked } from '@preact/signals';
import { healthAfterFailure } from '../../components/library/library-view.ts';
import type { FoundRows, MarkReader, Stop, Wanted } from './mark-reader.ts';
import { stillPending } from './pending-changes.ts';
import type { PopupState } from './popup-state.ts';
import { unsavedRows } from './where-shown.ts';

/**
 * Follows what the popup shows of the library: first the marks of the page and of its frames, and, once these are
 * seen, the newest of all others; and what is searched for.
 * @returns stops following
 */
export function followLibrary(state: PopupState, reader: MarkReader): Stop {
  const fail = () => {
    state.library.value = healthAfterFailure(state.library.peek());
  };
  /** What was asked for and is in the rows now need not be laid over them any longer. */
  const settle = (note: () => void) =>
    batch(() => {
      note();
      state.pending.value = stillPending(state.read.value ?? [], state.pending.value);
    });

  async function showFound(found: FoundRows): Promise<void> {
    const [{ excerptFor }, { findRows }] = await Promise.all([
      import('./excerpts.ts'),
      import('../../lib/search/find-rows.ts'),
    ]);
    // Something else is typed by now, or nothing.
    if (found.query !== state.query.value.trim()) return;
    settle(() => {
      // What is painted and not stored is in no library.
      const unsaved = findRows(unsavedRows(state), found.query);
      state.found.value = {
        ...found,
        unsaved,
        count: found.count + unsaved.length,
        excerpt: (text) => excerptFor(text, found.terms),
      };
    });
  }

  const stops = [
    effect(() => {
      const { pageKeys } = state.shownPages.value;
      if (!state.tabIsKnown.value) return;
      return untracked(() =>
        reader.followPages(
          pageKeys,
          ({ orphans, rows }) =>
            settle(() => {
              state.pageRows.value = rows;
              // Until the page says it: what was missed there before is shown as such at once.
              const orphanIds = orphans.map(({ id }) => id);
              if (!state.pageIsKnown.value) state.page.value = { ...state.page.value, orphanIds };
              state.saysNow.value = new Map(orphans.map(({ id, says }) => [id, says]));
            }),
          fail,
        ),
      );
    }),
    effect(() => {
      if (!state.isPainted.value) return;
      const wanted = { ...state.shownPages.value, limit: state.limit.value };
      return untracked(() =>
        reader.followNewest(
          wanted,
          (newest) =>
            settle(() => {
              state.newest.value = newest;
            }),
          fail,
        ),
      );
    }),
    effect(() => {
      const query = state.query.value.trim();
      if (query === '') {
        untracked(() => {
          state.found.value = null;
        });
        return;
      }
      const wanted: Wanted = { query, ...state.shownPages.value, limit: state.foundLimit.value };
      return untracked(() => reader.followFound(wanted, (found) => void showFound(found), fail));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
