import { batch } from '@preact/signals';
import type { ShareActions } from '../../components/popup/share-view.ts';
import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { SHARED } from '../../lib/words/share.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

type PanelActions = Pick<ShareActions, 'changeSettings' | 'openShare' | 'setWithGuests' | 'setWithNotes'>;

/** Opens the panel, ticks what goes into links, and keeps what is set for them. */
export function createPanelActions({ share, status }: PopupState, ports: PopupPorts): PanelActions {
  /** What a drawn code shows is no longer what would be made. */
  function change(run: () => void): void {
    batch(() => {
      share.code.value = null;
      run();
    });
  }

  async function keepSettings(settings: LinkSettings): Promise<void> {
    const before = share.settings.value;
    change(() => {
      share.settings.value = settings;
    });
    try {
      await ports.setLinkSettings(settings);
      share.settingsKept.value += 1;
    } catch {
      share.settings.value = before;
      const action = { label: POPUP.tryAgain, run: () => void keepSettings(settings) };
      status.value = { text: SHARED.settingsFailed, action, link: null };
    }
  }

  return {
    openShare: (isOpen) =>
      change(() => {
        share.isOpen.value = isOpen;
        share.hasSheet.value = ports.hasShareSheet();
      }),
    setWithNotes: (withNotes) =>
      change(() => {
        share.withNotes.value = withNotes;
      }),
    setWithGuests: (withGuests) =>
      change(() => {
        share.withGuests.value = withGuests;
      }),
    changeSettings: (settings) => void keepSettings(settings),
  };
}
