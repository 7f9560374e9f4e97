import { browser } from 'wxt/browser';
import { createSerialiser } from '../../lib/store/serialise.ts';

/** Which highlight a tab was opened for, kept until its page asks. */
export interface Reveals {
  /** Opens a tab at the address, for the sake of this highlight. */
  openTab(url: string, highlightId: string): Promise<void>;
  /** The highlight this tab was opened for, once; null from then on and where there is none. */
  take(tabId: number): Promise<string | null>;
}

const keyOf = (tabId: number): string => `reveal:${tabId}`;

export function createReveals(): Reveals {
  const { session } = browser.storage;
  // The new tab's page may ask before the note is written: let it wait its turn.
  const serialise = createSerialiser();
  return {
    openTab: (url, highlightId) =>
      serialise(async () => {
        const tab = await browser.tabs.create({ url });
        if (tab.id !== undefined) await session.set({ [keyOf(tab.id)]: highlightId });
      }),
    take: (tabId) =>
      serialise(async () => {
        const key = keyOf(tabId);
        const id = (await session.get(key))[key];
        if (typeof id !== 'string') return null;
        await session.remove(key);
        return id;
      }),
  };
}
