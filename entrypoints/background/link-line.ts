import { LINK_LINE_KEY } from '../../lib/messaging/read-link-line.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers that the reader has dismissed the line that says a mark has a link of its own. */
export function dismissLinkLine(area: KeyValueArea): Promise<void> {
  return area.set({ [LINK_LINE_KEY]: true });
}
