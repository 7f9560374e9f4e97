import type { KeyValueArea } from './key-value-area.ts';

/**
 * Whether the disk has been full, or as good as full, since the browser was started.
 *
 * Once Chromium has found no room it can give its database up for an empty one, and keep what it notes of files and rows
 * in memory alone, room or not: what is written then is there until the browser ends, and not after it. It tells nobody,
 * not even whoever writes first.
 */
export interface FullDisk {
  /** Looks how much room there is now, too. Never rejects. */
  wasMet(): Promise<boolean>;
  /** Does this writing, and notes if it finds no room. Rejects as it does. */
  watch<Result>(write: () => Promise<Result>): Promise<Result>;
}

/** What is written now may be gone once the browser is started anew. */
export class DiskWasFull extends Error {
  override readonly name = 'DiskWasFull';
}

/** What Chromium says where there is no room: of a row the one, of a file the one first, and then the other. */
function isNoRoom(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  // Of a database, whose errors are Dexie's own, the other would say that it is being closed.
  return (
    reason.name === 'QuotaExceededError' ||
    (reason instanceof DOMException && reason.name === 'InvalidStateError')
  );
}

/** With less than this, in bytes, the next thing that anybody writes may find no room. */
const LEAST_ROOM = 16_000_000;

/**
 * How much room there is, in bytes. To whom storage is unlimited, Chromium gives as quota what is used and what the disk has
 * left (https://storage.spec.whatwg.org/#dom-storagemanager-estimate).
 */
export async function readRoom(): Promise<number> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}

/**
 * @param area in memory, for as long as the browser runs; nobody else writes to it meanwhile
 * @param room how much there is on the disk, in bytes
 */
export function createFullDisk(
  area: Pick<KeyValueArea, 'get' | 'set'>,
  room: () => Promise<number>,
): FullDisk {
  let noted: Promise<boolean> | null = null;

  async function note(): Promise<void> {
    noted = Promise.resolve(true);
    await area.set({ diskWasFull: true }).catch(() => undefined);
  }

  async function wasNoted(): Promise<boolean> {
    noted ??= area.get(['diskWasFull']).then(({ diskWasFull }) => diskWasFull === true);
    return noted.catch(() => false);
  }

  return {
    async wasMet() {
      if (await wasNoted()) return true;
      const left = await room().catch(() => Number.POSITIVE_INFINITY);
      if (left < LEAST_ROOM) await note();
      return left < LEAST_ROOM;
    },
    async watch(write) {
      try {
        return await write();
      } catch (reason) {
        if (isNoRoom(reason)) await note();
        throw reason;
      }
    },
  };
}

/** For a browser that a full disk does no harm. */
export const UNHARMED: FullDisk = { wasMet: async () => false, watch: (write) => write() };
