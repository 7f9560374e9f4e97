import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import { LINK_SETTINGS_KEY } from '../../lib/messaging/read-link-settings.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers what the reader has set for links. */
export function setLinkSettings(area: KeyValueArea, settings: LinkSettings): Promise<void> {
  const { addressBar, budget, name } = settings;
  return area.set({ [LINK_SETTINGS_KEY]: { addressBar, budget, name: name.trim() } });
}
