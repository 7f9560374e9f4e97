import { browser } from 'wxt/browser';
import { LOADER_SCRIPT } from '../../lib/messaging/loader-script.ts';
import { createSerialiser } from '../../lib/store/serialise.ts';

const ID = 'loader';

/**
 * Has the loader run on the sites that Snipmark may see, also in pages of theirs that are open already.
 *
 * In Chromium it is not in the manifest, but registered for exactly these sites: a script of the manifest that waits
 * for access to a site has a click on Snipmark's button ask for a reload, where it is to open the popup.
 */
export function registerLoader(): void {
  const serialise = createSerialiser();
  const follow = (what: () => Promise<void>) => () =>
    void serialise(what).catch((reason) => console.error('Snipmark: the loader was not registered.', reason));
  const arrive = follow(async () => {
    const origins = await seenOrigins();
    if (!import.meta.env.FIREFOX) await enlist(origins);
    await enterOpenPages(origins);
  });
  const leave = follow(async () => {
    if (!import.meta.env.FIREFOX) await enlist(await seenOrigins());
  });
  browser.runtime.onInstalled.addListener(arrive);
  browser.runtime.onStartup.addListener(arrive);
  browser.permissions.onAdded.addListener(arrive);
  browser.permissions.onRemoved.addListener(leave);
}

/** Match patterns of the sites that the reader lets Snipmark see. */
async function seenOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

async function enlist(matches: string[]): Promise<void> {
  const { scripting } = browser;
  const ids = [ID];
  const isKnown = (await scripting.getRegisteredContentScripts({ ids })).length > 0;
  if (matches.length === 0) return isKnown ? scripting.unregisterContentScripts({ ids }) : undefined;
  const script = { ...LOADER_SCRIPT, js: [...LOADER_SCRIPT.js], id: ID, matches };
  await (isKnown ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

/** Where the loader is already, it leaves at once. */
async function enterOpenPages(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const { allFrames, js } = LOADER_SCRIPT;
  for (const { id: tabId } of tabs) {
    if (tabId === undefined) continue;
    // The browser's shop and the like let nobody in.
    browser.scripting
      .executeScript({ target: { tabId, allFrames }, files: js.map((file) => `/${file}`) as ['/loader.js'] })
      .catch(() => undefined);
  }
}
