import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isMarkerThere, storageReads } from '../support/content-world.ts';
import { control, nextFrame, press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { markSnippets, waitForBar } from '../support/mark-page.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const QUOTE = 'a scheme in which households are paid';
const OTHER = 'one resident in five is a student';
const MARKED = [{ quote: QUOTE, ink: 'sun' }] as const;

/** Selects, and gives the toolbar more time than it ever takes. */
async function expectNoToolbar(page: Page): Promise<void> {
  await selectByMouse(page, OTHER);
  for (let frame = 0; frame < 30; frame += 1) await nextFrame(page);
  expect(await control(session.browser, page, 'Snipmark', { role: 'toolbar' })).toBeNull();
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

async function expectToolbar(page: Page): Promise<void> {
  await selectByMouse(page, OTHER);
  await waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await page.keyboard.press('Escape');
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

async function turnOff(page: Page, where: string): Promise<void> {
  await selectByMouse(page, OTHER);
  await press(session.browser, page, 'More');
  await press(session.browser, page, where);
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

async function turnOnInPopup(page: Page, button: string): Promise<void> {
  const popup = await session.browser.openPopup(page);
  await press(session.browser, popup, button);
  await waitForNoControl(session.browser, popup, button);
  await popup.close();
  await page.bringToFront();
}

test('switched off on a site it is gone there, stays so, and comes back from the popup', async () => {
  const { browser, fixtures } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, MARKED);
  await session.expectPainted(page, MARKED);

  await turnOff(page, 'Off on this site');
  await session.expectPainted(page, []);
  await expectNoToolbar(page);
  await page.reload();
  await session.expectPainted(page, []);
  await expectNoToolbar(page);
  expect(await session.marksOf(page)).toHaveLength(1);

  const elsewhere = await browser.openPage(`${fixtures.origin}/release/?elsewhere`);
  await expectToolbar(elsewhere);
  await elsewhere.close();

  await page.bringToFront();
  await turnOnInPopup(page, 'Turn on for this site');
  await session.expectPainted(page, MARKED);
  await expectToolbar(page);
  await page.close();
});

test('switched off everywhere it is gone everywhere, and comes back from the popup', async () => {
  const { browser, fixtures } = session;
  const page = await session.openPage('/release/');
  const elsewhere = await browser.openPage(`${fixtures.origin}/release/?elsewhere-too`);
  await markSnippets(browser, elsewhere, MARKED);
  await markSnippets(browser, page, MARKED);

  await turnOff(page, 'Off everywhere');
  await session.expectPainted(page, []);
  await session.expectPainted(elsewhere, []);
  await expectNoToolbar(elsewhere);
  await page.reload();
  await session.expectPainted(page, []);
  await expectNoToolbar(page);

  await turnOnInPopup(page, 'Turn on everywhere');
  await session.expectPainted(page, MARKED);
  await session.expectPainted(elsewhere, MARKED);
  await Promise.all([page.close(), elsewhere.close()]);
});

test('while it is off its script in the page does nothing, and begins again without a reload', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.pressOrigin}/release/?at-rest`);
  await turnOff(page, 'Off on this site');
  await page.reload({ waitUntil: 'load' });
  expect(await storageReads(browser, page)).toBe(0);

  await expectNoToolbar(page);
  await page.evaluate(() => {
    history.pushState(null, '', '?at-rest&routed');
    location.hash = '#:~:text=one%20resident%20in%20five';
  });
  for (let frame = 0; frame < 10; frame += 1) await nextFrame(page);
  expect(await storageReads(browser, page)).toBe(0);
  expect(await isMarkerThere(browser, page)).toBe(false);

  // From another tab of the site, so that nobody but the page itself brings the marker.
  const other = await browser.openPage(`${fixtures.pressOrigin}/release/?another`);
  await turnOnInPopup(other, 'Turn on for this site');
  await waitForBar(browser, page, 'This link points at 1 snippet.');
  await other.close();
  await page.close();
});
