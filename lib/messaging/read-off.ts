import { browser } from 'wxt/browser';
import type { OffState } from './protocol.ts';

/** Where Snipmark is switched off, as kept in `storage.local` under `off`; nowhere, where nothing is kept. */
export async function readOff(): Promise<OffState> {
  const { off } = await browser.storage.local.get('off');
  const { everywhere, sites } = (off ?? {}) as Partial<OffState>;
  return { everywhere: everywhere === true, sites: Array.isArray(sites) ? sites : [] };
}
