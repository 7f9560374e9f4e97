import type { CopyFolder } from './copy-folder.ts';

/**
 * A folder of this name in the origin's private file system (https://fs.spec.whatwg.org/). A file is written beside the
 * old one and put in its place when it is whole (section 4.3, `close`).
 */
export function openPrivateFolder(name: string): CopyFolder {
  const open = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });

  return {
    async read(file) {
      const handle = await (await open()).getFileHandle(file).catch(nullWhereThereIsNone);
      return handle === null ? '' : (await handle.getFile()).text();
    },
    async write(file, text) {
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
    },
  };
}

function nullWhereThereIsNone(reason: unknown): null {
  if (reason instanceof DOMException && reason.name === 'NotFoundError') return null;
  throw reason;
}
