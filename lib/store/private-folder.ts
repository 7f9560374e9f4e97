import type { CopyFolder } from './copy-folder.ts';

/** A file that is written to see whether there is room, and its length: more than a database leaves that is given up. */
const PROBE = 'probe';
const PROBE_LENGTH = 8_000_000;

/**
 * A folder of this name in the origin's private file system (https://fs.spec.whatwg.org/). A file is written beside the
 * old one and put in its place when it is whole (section 4.3, `close`).
 *
 * While that is done Chromium may say that there is no such file, or that it cannot be read: whoever reads or changes a
 * file asks for its lock first (https://w3c.github.io/web-locks/), which ends with the page or the worker that has it.
 *
 * Once a disk was full, Chromium keeps what it notes of files in memory alone, room or not: a file that is changed then is
 * there until the browser ends, and neither the new nor the old one after it. So nothing is changed any more by whoever
 * met that: while there is no room, that is said, and with room another error. A background that starts anew does not
 * know of it.
 */
export function openPrivateFolder(name: string): CopyFolder {
  let wasFull = false;
  const lockOf = (file: string) => `${name}/${file}`;
  const open = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });

  async function readFile(file: string): Promise<string> {
    const handle = await (await open()).getFileHandle(file).catch(nullWhereThereIsNone);
    return handle === null ? '' : (await handle.getFile()).text();
  }

  async function writeFile(file: string, text: string): Promise<void> {
    const handle = await (await open()).getFileHandle(file, { create: true });
    const writable = await handle.createWritable();
    try {
      await writable.write(text);
      await writable.close();
    } catch (reason) {
      // What keeps it from being written may keep it from being given up, too.
      await writable.abort().catch(() => undefined);
      throw reason;
    }
  }

  async function write(file: string, text: string): Promise<void> {
    try {
      await writeFile(file, text);
    } catch (reason) {
      if (!isNoRoom(reason)) throw reason;
      wasFull = true;
      throw new DOMException('There is no room for the copies.', 'QuotaExceededError');
    }
  }

  async function refuse(): Promise<never> {
    await write(PROBE, ' '.repeat(PROBE_LENGTH));
    await (await open()).removeEntry(PROBE);
    throw new Error('The disk was full: nothing is changed until the background starts anew.');
  }

  return {
    read: (file) => navigator.locks.request(lockOf(file), { mode: 'shared' }, () => readFile(file)),
    change: (file, change) =>
      navigator.locks.request(lockOf(file), async () => {
        if (wasFull) await refuse();
        const text = await change(await readFile(file));
        if (text !== null) await write(file, text);
      }),
  };
}

/** Chromium says the one first, and then the other. */
const isNoRoom = (reason: unknown): boolean =>
  reason instanceof DOMException && ['QuotaExceededError', 'InvalidStateError'].includes(reason.name);

function nullWhereThereIsNone(reason: unknown): null {
  if (reason instanceof DOMException && reason.name === 'NotFoundError') return null;
  throw reason;
}
