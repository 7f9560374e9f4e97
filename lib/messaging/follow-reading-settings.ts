import { followStored } from './follow-stored.ts';
import type { ReadingSettings } from './protocol.ts';
import { readReadingSettings } from './read-reading-settings.ts';
import { READING_KEY } from './stored-settings.ts';

/**
 * Tells of what the reader has set for reading, now and at every change, until `signal` aborts. Resolves when that
 * was told for the first time.
 */
export const followReadingSettings = (
  onSettings: (settings: ReadingSettings) => void,
  signal: AbortSignal,
): Promise<void> => followStored(READING_KEY, readReadingSettings, onSettings, signal);
