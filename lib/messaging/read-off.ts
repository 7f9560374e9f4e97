import { browser } from 'wxt/browser';
import type { OffState } from './protocol.ts';
import { OFF_KEY } from './stored-settings.ts';

/** Where Snipmark is switched off, as kept in `storage.local` under `off`; nowhere, where nothing is kept. */
export async function readOff(): Promise<OffState> {
  const off = (await browser.storage.local.get(OFF_KEY))[OFF_KEY];
  const { everywhere, sites } = (off ?? {}) as Partial<OffState>;
  return { everywhere: everywhere === true, sites: Array.isArray(sites) ? sites : [] };
}
