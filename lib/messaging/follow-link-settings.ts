import { browser } from 'wxt/browser';
import type { LinkSettings } from './protocol.ts';
import { LINK_SETTINGS_KEY, readLinkSettings } from './read-link-settings.ts';

/**
 * Tells of what the reader has set for links, now and at every change, until `signal` aborts. Resolves when that
 * was told for the first time.
 */
export function followLinkSettings(
  onSettings: (settings: LinkSettings) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = () =>
    readLinkSettings()
      .then((settings) => {
        if (!signal.aborted) onSettings(settings);
      })
      .catch((error) => console.warn('Snipmark:', error));
  const onChanged = (changes: object) => {
    if (LINK_SETTINGS_KEY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged));
  return tell();
}
