import { browser } from 'wxt/browser';
import type { ReadingSettings } from './protocol.ts';
import { READING_KEY, type Stored, whenToolbarComes } from './stored-settings.ts';

/** What is stored, as settings; what was never set, or is not as it should be, is as it comes. */
export function parseReadingSettings(stored: unknown): ReadingSettings {
  const reading = stored as Stored<ReadingSettings>;
  return { toolbar: whenToolbarComes(reading), ribbon: reading?.ribbon !== false };
}

/** What the reader has set for reading. */
export async function readReadingSettings(): Promise<ReadingSettings> {
  return parseReadingSettings((await browser.storage.local.get(READING_KEY))[READING_KEY]);
}
