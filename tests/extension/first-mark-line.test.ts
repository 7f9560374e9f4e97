import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { control, nextFrame, press, waitUntil } from '../support/controls.ts';
import { markSnippets, waitForBar, waitForNoBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const LINE = 'Saved. This snippet is now available through a unique link.';

const mark = (page: Page, quote: string) => markSnippets(session.browser, page, [{ quote, ink: 'sun' }]);

/** Marks, and waits until the page has been told that the mark is saved. */
async function expectNoLine(page: Page, quote: string): Promise<void> {
  await mark(page, quote);
  await waitUntil(page, "'Saved.' for screen readers", async () => {
    const spoken = await session.browser.locate(page, { name: '', role: 'status' });
    return spoken.some(({ text }) => text === 'Saved.') ? true : null;
  });
  for (let frame = 0; frame < 20; frame += 1) await nextFrame(page);
  expect(await control(session.browser, page, 'Snipmark', { role: 'region' })).toBeNull();
}

test('says that a snippet has a link of its own until that is closed once, and never again', async () => {
  const { browser } = session;
  const other = await session.openPage('/release/');
  await mark(other, 'After a year of floods');
  await waitForBar(browser, other, LINE);

  const page = await session.openPage('/release/');
  await mark(page, 'paid for the electricity');
  await waitForBar(browser, page, LINE);
  await page.reload();
  await waitForNoBar(browser, page);
  await mark(page, 'special economic zone');
  await waitForBar(browser, page, LINE);
  await press(browser, page, 'Close');
  await waitForNoBar(browser, page);
  await waitUntil(page, 'remembered close', async () =>
    (await browser.storageLocal()).linkLineDismissed === true ? true : null,
  );

  await expectNoLine(page, 'one resident in five');
  await page.reload();
  await expectNoLine(page, 'programme of forty-two talks');

  await other.bringToFront();
  await press(browser, other, 'Close');
  await expectNoLine(other, 'one river cruise');
  await Promise.all([page.close(), other.close()]);
});
