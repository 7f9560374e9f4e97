import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { sendBidi } from './bidi.ts';
import type { TestBrowser } from './browser.ts';
import { waitUntil } from './controls.ts';

export interface Download {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

/** Does what downloads a file, and gives that file once it is all there. */
export async function downloadBy(
  browser: TestBrowser,
  page: Page,
  ask: () => Promise<unknown>,
  ending = '.html',
): Promise<Download> {
  const folder = await mkdtemp(join(tmpdir(), 'snipmark-download-'));
  const session = await allowDownloads(browser, page, folder);
  await ask();
  const download = await untilDownloaded(page, folder, ending);
  await session?.detach();
  return download;
}

/** Waits for the one file in this folder. */
export function untilDownloaded(page: Page, folder: string, ending: string): Promise<Download> {
  return waitUntil(page, 'downloaded file', async () => {
    const [name, ...others] = await readdir(folder).catch(() => []);
    // While it is coming it has another name, or a second file beside it.
    if (name === undefined || others.length > 0 || !name.endsWith(ending)) return null;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    return text === '' ? null : { path, name, text };
  });
}

/** Chromium does so only as long as the session lasts. */
async function allowDownloads({ name }: TestBrowser, page: Page, folder: string): Promise<CDPSession | null> {
  if (name === 'firefox') {
    await sendBidi(page.browser(), 'browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: folder },
    });
    return null;
  }
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return session;
}
