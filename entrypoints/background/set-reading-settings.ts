import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import { READING_KEY } from '../../lib/messaging/stored-settings.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers what the reader has set for reading. */
export function setReadingSettings(area: KeyValueArea, { ribbon, toolbar }: ReadingSettings): Promise<void> {
  return area.set({ [READING_KEY]: { ribbon, toolbar } });
}
