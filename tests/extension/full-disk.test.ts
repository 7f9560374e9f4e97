import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BAR } from '../../lib/words/page.ts';
import { POPUP, STORE_TROUBLES } from '../../lib/words/popup.ts';
import { waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { openLibrary } from '../support/library-page.ts';
import { markSnippets, type Snippet, waitForBar } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { readSecondCopy } from '../support/second-copy.ts';
import { useSession } from '../support/use-session.ts';

const BEFORE: Snippet = { quote: 'one resident in five is a student', ink: 'leaf' };
const FULL: Snippet = { quote: 'pipes laid in 1906', ink: 'rose' };
const ANEW: Snippet = { quote: 'one river cruise', ink: 'sun' };

const session = useSession();

/** Notes what the background notes when a writing finds no room, and has it start anew. */
async function meetFullDisk(): Promise<void> {
  const own = await session.browser.openExtensionPage('loader.js', 'behind');
  await own.evaluate(async () => {
    interface Api {
      readonly storage: { readonly session: { set(items: object): Promise<void> } };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.session.set({ diskWasFull: true });
  });
  await own.close();
  await session.browser.killBackground();
}

const libraryText = (library: Page) => library.evaluate(() => document.body.textContent);

test('after a full disk what is marked is written, and said not to be certain, until the browser is started anew', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [BEFORE]);
  await meetFullDisk();

  await markSnippets(browser, page, [FULL]);
  if (inject('browserName') === 'firefox') {
    // A full disk does it no harm.
    await waitForBar(browser, page, BAR.savedWithLink);
    return;
  }
  await waitForBar(browser, page, BAR.fullDisk);
  expect(await browser.locate(page, { name: BAR.tryAgain })).toEqual([]);
  await session.expectPainted(page, [BEFORE, FULL]);
  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, STORE_TROUBLES.full, FULL.quote);
  await popup.close();
  const library = await openLibrary(browser);
  onTestFinished(() => library.close().catch(() => undefined));
  await waitUntil(library, 'notice', async () =>
    (await libraryText(library)).includes(STORE_TROUBLES.full) ? true : null,
  );
  expect((await readSecondCopy(browser)).map(({ quote }) => quote)).toEqual([BEFORE.quote]);

  const url = page.url();
  await browser.restart();
  const again = await browser.openPage(url);
  await session.expectPainted(again, [BEFORE, FULL]);
  await markSnippets(browser, again, [ANEW]);
  await waitUntil(again, 'copies of all', async () =>
    (await readSecondCopy(browser)).length === 3 ? true : null,
  );
  await waitForNoControl(browser, again, BAR.tryAgain);
  const anew = await browser.openPopup(again);
  await waitForControl(browser, anew, POPUP.turnOffSite);
  expect(await anew.evaluate(() => document.body.textContent)).not.toContain(STORE_TROUBLES.full);
});
