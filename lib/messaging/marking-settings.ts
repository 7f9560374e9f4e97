import { browser } from 'wxt/browser';
import { followStored } from './follow-stored.ts';
import type { MarkingSettings } from './protocol.ts';

/** Where in `storage.local` it is kept what the reader has set for marking. */
export const MARKING_KEY = 'marking';

/** What is stored, as settings; what was never set, or is not as it should be, is as it comes. */
export function parseMarkingSettings(stored: unknown): MarkingSettings {
  const { badge, exact } = (stored ?? {}) as Partial<MarkingSettings>;
  return { badge: badge !== false, exact: exact === true };
}

/** What the reader has set for marking. */
export async function readMarkingSettings(): Promise<MarkingSettings> {
  return parseMarkingSettings((await browser.storage.local.get(MARKING_KEY))[MARKING_KEY]);
}

/** Tells of what the reader has set for marking, now and at every change, until `signal` aborts; see `followStored`. */
export const followMarkingSettings = (
  onSettings: (settings: MarkingSettings) => void,
  signal: AbortSignal,
): Promise<void> => followStored(MARKING_KEY, readMarkingSettings, onSettings, signal);
