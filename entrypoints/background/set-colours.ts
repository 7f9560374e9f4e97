import { COLOURS_KEY, parseColours } from '../../lib/messaging/colours.ts';
import type { ColourSettings } from '../../lib/messaging/protocol.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers what the reader has set for the inks. */
export function setColours(area: KeyValueArea, colours: ColourSettings): Promise<void> {
  return area.set({ [COLOURS_KEY]: parseColours(colours) });
}
