import { lostMarks, POPUP, STORE_TROUBLES } from '../../lib/words/popup.ts';
import { Notice } from './Notice.tsx';
import type { LibraryState, PopupActions } from './popup-view.ts';

interface LibraryNoticeProps {
  readonly library: LibraryState;
  readonly actions: Pick<PopupActions, 'bringBack' | 'goOnWithout' | 'tryAgain'>;
}

/** What is wrong with the library of marks, and the ways on; nothing where it is well. */
export function LibraryNotice({ library, actions }: LibraryNoticeProps) {
  if (library.state === 'ok') return null;
  if (library.state === 'lost') {
    return (
      <Notice text={lostMarks(library.copyCount)}>
        <button type="button" class="button button-first" onClick={actions.bringBack}>
          {POPUP.bringBack}
        </button>
        <button type="button" class="button" onClick={actions.goOnWithout}>
          {POPUP.goOnWithout}
        </button>
      </Notice>
    );
  }
  return (
    <Notice text={STORE_TROUBLES[library.state]}>
      {library.state === 'failed' && (
        <button type="button" class="button" onClick={actions.tryAgain}>
          {POPUP.tryAgain}
        </button>
      )}
    </Notice>
  );
}
