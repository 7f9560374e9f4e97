import { MARKING_KEY } from '../../lib/messaging/marking-settings.ts';
import type { MarkingSettings } from '../../lib/messaging/protocol.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers what the reader has set for marking. */
export function setMarkingSettings(area: KeyValueArea, { badge, exact }: MarkingSettings): Promise<void> {
  return area.set({ [MARKING_KEY]: { badge, exact } });
}
