import { followStored } from './follow-stored.ts';
import type { LinkSettings } from './protocol.ts';
import { LINK_SETTINGS_KEY, readLinkSettings } from './read-link-settings.ts';

/**
 * Tells of what the reader has set for links, now and at every change, until `signal` aborts. Resolves when that
 * was told for the first time.
 */
export const followLinkSettings = (
  onSettings: (settings: LinkSettings) => void,
  signal: AbortSignal,
): Promise<void> => followStored(LINK_SETTINGS_KEY, readLinkSettings, onSettings, signal);
