import { CONFIRMS_FOR_MS, closeBar, type PageUiState, showBar } from '../../components/page/ui-state.ts';
import { BAR } from '../../lib/words/page.ts';

/** Whether what is marked may be stored: always, but in a private window only after a yes. */
export interface Consent {
  /** No, too, as long as it is not known what kind of window this is. */
  isGiven(): boolean;
  setPrivate(isPrivate: boolean): void;
  /**
   * In a private window, asks whether to keep what is marked, unless that was answered; elsewhere does nothing.
   *
   * @param anew asks again after a no
   */
  askIfPrivate(anew?: boolean): void;
}

/** @param onGiven saves what waits; resolves to whether it is on the disk */
export function createConsent(ui: PageUiState, onGiven: () => Promise<boolean>): Consent {
  let isPrivate: boolean | null = null;
  let answer: 'open' | 'yes' | 'no' = 'open';

  async function keep(): Promise<void> {
    answer = 'yes';
    closeBar(ui, 'consent');
    if (await onGiven()) showBar(ui, { id: 'status', text: BAR.saved, fadesAfter: CONFIRMS_FOR_MS });
  }

  function decline(): void {
    answer = 'no';
    closeBar(ui, 'consent');
  }

  return {
    isGiven: () => isPrivate === false || answer === 'yes',
    setPrivate(value) {
      isPrivate = value;
    },
    askIfPrivate(anew = false) {
      if (!isPrivate || answer === 'yes' || (answer === 'no' && !anew)) return;
      showBar(ui, {
        id: 'consent',
        text: BAR.privateWindow,
        actions: [
          { name: BAR.keep, run: keep },
          { name: BAR.notNow, run: decline },
        ],
      });
    },
  };
}
