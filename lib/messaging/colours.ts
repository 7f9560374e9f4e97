import { browser } from 'wxt/browser';
import { INKS, type Ink, MOST_INK_NAME, USUAL_INK_NAMES } from '../model.ts';
import { followStored } from './follow-stored.ts';
import type { ColourSettings } from './protocol.ts';

/** Where in `storage.local` it is kept what the reader has set for the inks. */
export const COLOURS_KEY = 'colours';

/** The inks as they come: no names of the reader's own, and none that is used for all. */
export const USUAL_COLOURS: ColourSettings = { names: USUAL_INK_NAMES, ink: null };

const nameIn = (stored: unknown): string =>
  typeof stored === 'string' && stored.trim().length <= MOST_INK_NAME ? stored.trim() : '';

/** What is stored, as settings; what was never set, or is not as it should be, is as it comes. */
export function parseColours(stored: unknown): ColourSettings {
  const { ink, names } = (stored ?? {}) as { readonly ink?: unknown; readonly names?: unknown };
  const given = (names ?? {}) as { readonly [name: string]: unknown };
  const named = INKS.map((each) => [each, Object.hasOwn(given, each) ? nameIn(given[each]) : '']);
  return {
    names: Object.fromEntries(named) as Record<Ink, string>,
    ink: INKS.find((each) => each === ink) ?? null,
  };
}

/** What the reader has set for the inks. */
export async function readColours(): Promise<ColourSettings> {
  return parseColours((await browser.storage.local.get(COLOURS_KEY))[COLOURS_KEY]);
}

/** Tells of what the reader has set for the inks, now and at every change, until `signal` aborts; see `followStored`. */
export const followColours = (
  onColours: (colours: ColourSettings) => void,
  signal: AbortSignal,
): Promise<void> => followStored(COLOURS_KEY, readColours, onColours, signal);
