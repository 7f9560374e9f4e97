import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** Remembers whether the reader has dismissed the line that says a mark has a link of its own. */
export interface LinkLine {
  isDismissed(): Promise<boolean>;
  dismiss(): Promise<void>;
}

const KEY = 'linkLineDismissed';

export function createLinkLine(area: KeyValueArea): LinkLine {
  return {
    isDismissed: async () => (await area.get([KEY]))[KEY] === true,
    dismiss: () => area.set({ [KEY]: true }),
  };
}
