/**
 * What every page's loader has to understand of the stored settings: no imports but types, few bytes. Takes
 * whatever is stored, nothing and nonsense among it.
 */
import type { OffState, ReadingSettings } from './protocol.ts';

/** Where in `storage.local` it is kept on which sites Snipmark is off. */
export const OFF_KEY = 'off';
/** Where in `storage.local` it is kept what the reader has set for reading. */
export const READING_KEY = 'reading';

/** Settings as they may be stored. */
export type Stored<Settings> = Partial<Settings> | null | undefined;

/** Whether Snipmark is off on pages of this host. */
export const isOffAt = (off: Stored<OffState>, host: string): boolean | undefined =>
  off?.everywhere || off?.sites?.includes?.(host);

/** When the toolbar comes to a selection; always, where nothing else is set. */
export const whenToolbarComes = (reading: Stored<ReadingSettings>): ReadingSettings['toolbar'] =>
  (['modifier', 'never'] as const).find((set) => set === reading?.toolbar) ?? 'always';
