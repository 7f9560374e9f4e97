import { browser } from 'wxt/browser';
import type { ComposedBackup } from '../../lib/messaging/protocol.ts';

/** Makes a backup and has it there while `use` runs. */
export type ComposeBackup = <T>(use: (backup: ComposedBackup) => Promise<T>) => Promise<T>;

/** Resolves when the browser has written the file whole. @throws Error where it has not */
function whenWritten(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined) => {
      if (state === 'complete') resolve();
      else if (state === 'interrupted') reject(new Error('The browser did not write the file.'));
      else return;
      browser.downloads.onChanged.removeListener(onChanged);
    };
    const onChanged: Parameters<typeof browser.downloads.onChanged.addListener>[0] = (change) => {
      if (change.id === id) settle(change.state?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // It may have been written before anybody listened.
    browser.downloads.search({ id }).then(([item]) => settle(item?.state), reject);
  });
}

/**
 * Writes a backup into the folder of downloads; resolves, when it is there whole, to how many marks it holds.
 * @throws Error where it could not be made or written, or the browser does not let Snipmark
 */
export async function writeBackup(compose: ComposeBackup, filename: string): Promise<number> {
  if (browser.downloads === undefined) throw new Error('The browser does not let Snipmark download.');
  return compose(async ({ marks, url }) => {
    const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
    await whenWritten(id);
    return marks;
  });
}
