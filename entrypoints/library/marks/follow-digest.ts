import { effect } from '@preact/signals';
import { healthAfterFailure } from '../../../components/library/library-view.ts';
import type { RunningLibrary } from '../start-library.ts';
import type { MarksState } from './marks-state.ts';

/** Keeps `digest` the marks of the page that is asked for, read again whenever the catalogue is. @returns stops it */
export function followDigest(state: MarksState, { state: library }: RunningLibrary): () => void {
  return effect(() => {
    const { digestOf } = state.place.value;
    const store = library.store.value;
    void library.catalogue.value;
    if (digestOf === null || store === null) {
      state.digest.value = null;
      return;
    }
    const isStillAsked = () => state.place.peek().digestOf === digestOf;
    store.readPage(digestOf).then(
      (rows) => {
        if (isStillAsked()) state.digest.value = rows;
      },
      () => {
        library.health.value = healthAfterFailure(library.health.peek());
      },
    );
  });
}
