import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markSnippets } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'who calls whom, in which language, and within how many minutes', ink: 'sun' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'rose' },
] as const;

const session = useSession();

const textOf = (popup: Page) => popup.$eval('body', (body) => body.textContent);

test('says in the popup what to do while there is no mark', async () => {
  const page = await session.openPage('/release/');
  const popup = await session.browser.openPopup(page);
  await popup.waitForSelector('.empty');
  const said = await textOf(popup);
  expect(said).toContain('Select text on a page and pick a colour.');
  expect(said).toContain('Your marks are kept here, to be found again and shared by a link.');
  await page.close();
});

test('brings the marks back on every visit, and on no other page', async () => {
  const { pressOrigin } = session.fixtures;
  const page = await session.openPage('/release/');
  const { search } = new URL(page.url());
  await markSnippets(session.browser, page, SNIPPETS);
  await page.reload({ waitUntil: 'load' });
  await session.expectPainted(page, SNIPPETS);
  await page.close();

  const sameAgain = [
    `/release/${search}`,
    `/release/${search}#cities`,
    `/release/${search}&utm_source=letter&utm_medium=email&fbclid=IwAR0`,
    `/release/?gclid=Cj0KCQ&${search.slice(1)}`,
  ];
  for (const address of sameAgain) {
    const again = await session.browser.openPage(pressOrigin + address);
    await session.expectPainted(again, SNIPPETS).catch((reason) => {
      throw new Error(`${address}: ${reason}`);
    });
    await again.close();
  }

  const other = await session.browser.openPage(`${pressOrigin}/release/?case=of-another-page`);
  await session.expectPainted(other, []);
  await other.close();
  expect((await session.browser.database()).highlights).toHaveLength(SNIPPETS.length);
});

test('brings the marks back after the browser was closed', async () => {
  const page = await session.openPage('/csp/release/');
  const address = page.url();
  await markSnippets(session.browser, page, SNIPPETS);
  await session.browser.restart();
  const again = await session.browser.openPage(address);
  await session.expectPainted(again, SNIPPETS);
  await again.close();
});
