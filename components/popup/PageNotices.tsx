import { guestsOnPage, INSTEAD } from '../../lib/words/guests.ts';
import { LINK_TROUBLES, OBSTACLES, offOnSite, POPUP } from '../../lib/words/popup.ts';
import { Notice } from './Notice.tsx';
import type { PageView, PopupActions } from './popup-view.ts';

interface PageNoticesProps {
  readonly page: PageView;
  readonly actions: Pick<PopupActions, 'allowSite' | 'turnOn' | 'tryAgain'>;
}

/** What stands between the reader and this page's marks, one sentence each. */
export function PageNotices({ page, actions }: PageNoticesProps) {
  const { guests, isPrivate, isWithheld, linkTrouble, obstacle, off } = page;
  return (
    // There before it has anything to say: a live region that appears with its text stays unsaid.
    <div class="page-notices" aria-live="polite">
      {off === 'everywhere' && (
        <Notice text={POPUP.offEverywhere}>
          <button type="button" class="button" onClick={actions.turnOn}>
            {POPUP.turnOnEverywhere}
          </button>
        </Notice>
      )}
      {off === 'site' && (
        <Notice text={offOnSite(page.host)}>
          <button type="button" class="button" onClick={actions.turnOn}>
            {POPUP.turnOnSite}
          </button>
        </Notice>
      )}
      {obstacle !== null && (
        <Notice text={OBSTACLES[obstacle]}>
          {obstacle === 'no-answer' && (
            <button type="button" class="button" onClick={actions.tryAgain}>
              {POPUP.tryAgain}
            </button>
          )}
        </Notice>
      )}
      {isWithheld && off === null && obstacle !== 'no-access' && (
        <Notice text={POPUP.seenByClick}>
          <button type="button" class="button" onClick={actions.allowSite}>
            {POPUP.allowSite}
          </button>
        </Notice>
      )}
      {isPrivate && obstacle === null && off === null && <Notice text={POPUP.privateWindow} />}
      {linkTrouble !== null && <Notice text={LINK_TROUBLES[linkTrouble]} />}
      {guests?.instead && <Notice text={INSTEAD[guests.instead]} />}
      {guests !== null && guests.snippets.length > 0 && (
        // Seen, they speak for themselves.
        <p class="visually-hidden">
          {guestsOnPage(
            guests.snippets.length,
            guests.snippets.filter(({ state }) => state !== 'gone' || guests.instead !== null).length,
          )}
        </p>
      )}
    </div>
  );
}
