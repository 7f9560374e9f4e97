import { effect } from '@preact/signals';
import { readMarksPlace } from '../../../components/library/marks/marks-address.ts';
import type { MarksActions } from '../../../components/library/marks/marks-view.ts';
import type { RunningLibrary } from '../start-library.ts';
import { followDigest } from './follow-digest.ts';
import { followSearch } from './follow-search.ts';
import { createMarksActions } from './marks-actions.ts';
import { createMarksState, type MarksState } from './marks-state.ts';

/** The screen at work. */
export interface RunningMarks {
  readonly state: MarksState;
  readonly actions: MarksActions;
  /** Ends it; a note that is being written is saved. */
  readonly stop: () => void;
}

/** Starts the screen; it follows the address. */
export function startMarks(library: RunningLibrary): RunningMarks {
  const state = createMarksState(library);
  const stopPlace = effect(() => {
    const { screen, rest } = library.place.value;
    if (screen === 'marks') state.place.value = readMarksPlace(rest);
  });
  const stopSearch = followSearch(state, library);
  const stopDigest = followDigest(state, library);
  const actions = createMarksActions(state, library);
  return {
    state,
    actions,
    stop() {
      const editing = state.editing.peek();
      if (editing !== null) actions.edit(editing.id, null);
      for (const end of [stopPlace, stopSearch, stopDigest]) end();
    },
  };
}
