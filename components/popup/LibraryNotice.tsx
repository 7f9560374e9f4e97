import { copyOfUnread, lostMarks, POPUP, STORE_TROUBLES } from '../../lib/words/popup.ts';
import { Notice } from './Notice.tsx';
import type { LibraryState, PopupActions } from './popup-view.ts';

interface LibraryNoticeProps {
  readonly library: LibraryState;
  readonly actions: Pick<PopupActions, 'bringBack' | 'goOnWithout' | 'saveCopy' | 'tryAgain'>;
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
        <button type="button" class="button" onClick={actions.saveCopy}>
          {POPUP.saveCopy}
        </button>
      </Notice>
    );
  }
  if (library.state === 'failed') return <UnreadNotice copyCount={library.copyCount} actions={actions} />;
  return <Notice text={STORE_TROUBLES[library.state]} />;
}

interface UnreadNoticeProps extends Pick<LibraryNoticeProps, 'actions'> {
  readonly copyCount: number;
}

/** No mark can be read; the second copy is offered where it has some. */
function UnreadNotice({ actions, copyCount }: UnreadNoticeProps) {
  return (
    <Notice text={copyCount > 0 ? copyOfUnread(copyCount) : STORE_TROUBLES.failed}>
      <button type="button" class="button" onClick={actions.tryAgain}>
        {POPUP.tryAgain}
      </button>
      {copyCount > 0 && (
        <>
          <button type="button" class="button" onClick={actions.bringBack}>
            {POPUP.startAnew}
          </button>
          <button type="button" class="button" onClick={actions.saveCopy}>
            {POPUP.saveCopy}
          </button>
        </>
      )}
    </Notice>
  );
}
