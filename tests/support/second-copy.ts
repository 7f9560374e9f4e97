import type { Highlight } from '../../lib/model.ts';
import type { TestBrowser } from './browser.ts';

/** The files of Snipmark's second copy, by name, as they lie in the origin's private file system. */
async function readFiles(browser: TestBrowser): Promise<Record<string, string>> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  try {
    return await own.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('second-copy').catch(() => null);
      const texts: Record<string, string> = {};
      if (folder === null) return texts;
      for await (const [name, handle] of folder.entries()) {
        // What is being written, or was when the browser died, lies beside the file.
        if (!/^(marks|aside)-\d\d$/.test(name)) continue;
        // As Snipmark does, so that none is read while it is put in its place.
        texts[name] = await navigator.locks.request(`second-copy/${name}`, { mode: 'shared' }, async () =>
          (await (handle as FileSystemFileHandle).getFile()).text(),
        );
      }
      return texts;
    });
  } finally {
    await own.close();
  }
}

/** The rows that the rolling second copy has now, or that were put aside from it. */
export async function readSecondCopy(
  browser: TestBrowser,
  kind: 'marks' | 'aside' = 'marks',
): Promise<Highlight[]> {
  const files = Object.entries(await readFiles(browser)).filter(([name]) => name.startsWith(kind));
  return files.flatMap(([, text]) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as Highlight),
  );
}
