import { browser } from 'wxt/browser';
import type { LinkSettings } from './protocol.ts';

/** Where the settings of links are kept in `storage.local`. */
export const LINK_SETTINGS_KEY = 'link';

/** Chat and mail programs cut links that are longer. */
export const DEFAULT_BUDGET = 2000;

/** What the reader has set for links; what was never set is as it comes. */
export async function readLinkSettings(): Promise<LinkSettings> {
  const stored = (await browser.storage.local.get(LINK_SETTINGS_KEY))[LINK_SETTINGS_KEY];
  const { budget, name, addressBar } = (stored ?? {}) as Partial<LinkSettings>;
  return {
    budget: Number.isInteger(budget) ? (budget as number) : DEFAULT_BUDGET,
    name: typeof name === 'string' ? name : '',
    addressBar: addressBar === true,
  };
}
