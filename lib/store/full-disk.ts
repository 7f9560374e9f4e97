import type { KeyValueArea } from './key-value-area.ts';

/**
 * Whether a disk was full since the browser was started.
 *
 * Once Chromium has met one it can give its database up for an empty one, and keep what it notes of files and rows in
 * memory alone, room or not: what is written then is there until the browser ends, and not after it. It tells nobody.
 */
export interface FullDisk {
  wasMet(): Promise<boolean>;
  /** Does this writing, and notes if it finds no room. Rejects as it does. */
  watch<Result>(write: () => Promise<Result>): Promise<Result>;
}

/** What is written now may be gone once the browser is started anew. */
export class DiskWasFull extends Error {
  override readonly name = 'DiskWasFull';
}

/** What Chromium says where there is no room; of a file the one first, and then the other. */
const NO_ROOM = ['QuotaExceededError', 'InvalidStateError'];

/** @param area in memory, for as long as the browser runs; nobody else writes to it meanwhile */
export function createFullDisk(area: Pick<KeyValueArea, 'get' | 'set'>): FullDisk {
  let noted: Promise<boolean> | null = null;

  async function note(): Promise<void> {
    noted = Promise.resolve(true);
    await area.set({ diskWasFull: true });
  }

  return {
    wasMet() {
      noted ??= area.get(['diskWasFull']).then(({ diskWasFull }) => diskWasFull === true);
      return noted;
    },
    async watch(write) {
      try {
        return await write();
      } catch (reason) {
        if (reason instanceof Error && NO_ROOM.includes(reason.name)) await note();
        throw reason;
      }
    },
  };
}

/** For a browser that a full disk does no harm. */
export const UNHARMED: FullDisk = { wasMet: async () => false, watch: (write) => write() };
