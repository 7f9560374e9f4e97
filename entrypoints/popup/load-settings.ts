import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** Finds out what the reader has set; until then, and where it cannot be read, it is as it comes. Never rejects. */
export async function loadSettings({ reading, share }: PopupState, ports: PopupPorts): Promise<void> {
  try {
    reading.value = await ports.readReadingSettings();
    share.settings.value = await ports.readLinkSettings();
  } catch (reason) {
    console.warn('Snipmark:', reason);
  }
}
