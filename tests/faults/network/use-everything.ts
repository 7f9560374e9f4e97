import type { ElementHandle, Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl, waitUntil } from '../../support/controls.ts';
import { downloadBy } from '../../support/download.ts';
import { markSnippets, mintBy } from '../../support/mark-page.ts';
import { untilPopupSays } from '../../support/popup-text.ts';
import { pressInView } from '../../support/press-in-view.ts';
import { clickWords } from '../../support/select.ts';
import { WORDS } from '../hostile/pages.ts';

/** Uses all that Snipmark has, once, as a reader does. */
export async function useEverything(browser: TestBrowser, address: string): Promise<void> {
  await browser.killBackground();
  const page = await browser.openPage(address);
  await markSnippets(browser, page, [
    { quote: WORDS.ferry, ink: 'leaf' },
    { quote: WORDS.pier, ink: 'sun' },
  ]);
  await clickWords(page, WORDS.pier);
  await press(browser, page, 'Note');
  await page.keyboard.type('See https://elsewhere.example/');
  await page.keyboard.press('Escape');
  const link = await usePopup(browser, page);
  await page.close();

  const guest = await browser.openPage(link.replace(/^[^#]*/, `${address}&guest`));
  await press(browser, guest, 'Keep');
  await waitUntil(guest, 'snippets that are kept', async () => {
    const { highlights } = await browser.database();
    return highlights.length === 4 ? true : null;
  });
  await guest.close();

  const file = await exportAll(browser);
  await importFile(browser, file);
  await openScreens(browser);
}

/** Copies the link, looks at every way out, and searches; gives the link. */
async function usePopup(browser: TestBrowser, page: Page): Promise<string> {
  const popup = await browser.openPopup(page);
  const { link } = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));
  await press(browser, popup, 'More ways to share');
  await pressInView(browser, popup, 'QR code');
  await popup.close();
  const other = await browser.openPopup(page);
  await untilPopupSays(other, WORDS.ferry);
  await other.keyboard.type('elsewhere');
  await untilPopupSays(other, WORDS.pier);
  await other.close().catch(() => undefined);
  await page.bringToFront();
  return link;
}

async function exportAll(browser: TestBrowser): Promise<string> {
  const screen = await browser.openExtensionPage('library.html#/transfer');
  const role = { role: 'button' };
  await waitForControl(browser, screen, 'Export', role);
  const { path } = await downloadBy(
    browser,
    screen,
    () => pressInView(browser, screen, 'Export', role),
    '.json',
  );
  await screen.close();
  return path;
}

async function importFile(browser: TestBrowser, path: string): Promise<void> {
  const screen = await browser.openExtensionPage('library.html#/transfer');
  await waitForControl(browser, screen, 'Choose a file to import');
  const field = (await screen.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  await waitForControl(browser, screen, 'Rows of the file', { role: 'list' });
  await screen.close();
}

async function openScreens(browser: TestBrowser): Promise<void> {
  for (const place of ['', '#/links', '#/bin', '#/settings']) {
    const screen = await browser.openExtensionPage(`library.html${place}`);
    await waitUntil(screen, 'screen', async () =>
      (await screen.evaluate(() => document.body.textContent.length > 40)) ? true : null,
    );
    if (place === '#/settings') await pressInView(browser, screen, 'With Alt', { role: 'radio' });
    if (place === '') {
      await waitForControl(browser, screen, 'Links', { role: 'link' });
      await screen.keyboard.type('/ferry');
    }
    await screen.close();
  }
}
