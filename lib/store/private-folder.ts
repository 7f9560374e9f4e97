import type { CopyFolder } from './copy-folder.ts';
import { DiskWasFull, type FullDisk } from './full-disk.ts';

/**
 * A folder of this name in the origin's private file system (https://fs.spec.whatwg.org/). A file is written beside the
 * old one and put in its place when it is whole (section 4.3, `close`).
 *
 * While that is done Chromium may say that there is no such file, or that it cannot be read: whoever reads or changes a
 * file asks for its lock first (https://w3c.github.io/web-locks/), which ends with the page or the worker that has it.
 *
 * Once a disk was full nothing is changed any more: of a file that is changed then Chromium may have neither the new nor the
 * old one when it is started anew.
 */
export function openPrivateFolder(name: string, disk: FullDisk): CopyFolder {
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

  return {
    read: (file) => navigator.locks.request(lockOf(file), { mode: 'shared' }, () => readFile(file)),
    change: (file, change) =>
      navigator.locks.request(lockOf(file), async () => {
        if (await disk.wasMet()) throw new DiskWasFull('The disk was full: no copy is changed.');
        const text = await change(await readFile(file));
        if (text !== null) await disk.watch(() => writeFile(file, text));
      }),
  };
}

function nullWhereThereIsNone(reason: unknown): null {
  if (reason instanceof DOMException && reason.name === 'NotFoundError') return null;
  throw reason;
}
