import { type PageUiState, showBar } from '../../components/page/ui-state.ts';
import { BAR } from '../../lib/words/page.ts';

/** Whether what is marked may be stored: always, but in a private window only after a yes. */
export interface Consent {
  isGiven(): boolean;
  setPrivate(isPrivate: boolean): void;
  /** In a private window, asks once whether to keep what is marked; elsewhere does nothing. */
  askIfPrivate(): void;
}

export function createConsent(ui: PageUiState, onGiven: () => void): Consent {
  let isPrivate = false;
  let answer: 'open' | 'yes' | 'no' = 'open';
  return {
    isGiven: () => !isPrivate || answer === 'yes',
    setPrivate(value) {
      isPrivate = value;
    },
    askIfPrivate() {
      if (!isPrivate || answer !== 'open') return;
      const keep = (event: Event) => {
        if (!event.isTrusted) return;
        answer = 'yes';
        onGiven();
        showBar(ui, { id: 'status', text: BAR.saved, fadesAfter: 4000 });
      };
      const decline = () => {
        answer = 'no';
        ui.bars.value = ui.bars.value.filter(({ id }) => id !== 'status');
      };
      showBar(ui, {
        id: 'status',
        text: BAR.privateWindow,
        actions: [
          { name: BAR.keep, run: keep },
          { name: BAR.notNow, run: decline },
        ],
      });
    },
  };
}
