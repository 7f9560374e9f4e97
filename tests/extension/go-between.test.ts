import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

/** In another order than that of the page. */
const SNIPPETS = [
  { quote: 'olive trees', ink: 'rose' },
  { quote: 'The first lighthouse', ink: 'sun' },
  { quote: 'moved inland', ink: 'sky' },
] as const;
const IN_ORDER = ['The first lighthouse', 'moved inland', 'olive trees'];

async function openMarked(): Promise<Page> {
  const page = await session.openPage('/seeing/long.html');
  await markSnippets(session.browser, page, SNIPPETS);
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

async function pressKeys(page: Page, letter: 'N' | 'P'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(`Key${letter}`);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

async function isInView(page: Page, quote: string): Promise<boolean> {
  const tools = await pageTools(page);
  return page.evaluate(
    ({ placeOf }, words) => {
      const { start } = placeOf(words);
      return start.y > 0 && start.y < innerHeight;
    },
    tools,
    quote,
  );
}

/** Waits until the reader is at this snippet: in view, its card open beside it, and read out. */
async function untilAt(page: Page, quote: string, spoken: string, card = 'Mark'): Promise<void> {
  await waitUntil(page, `'${spoken}'`, async () => {
    const said = await session.browser.locate(page, { name: '', role: 'status' });
    return said.some(({ text }) => text === spoken) && (await isInView(page, quote)) ? true : null;
  });
  await waitForControl(session.browser, page, card, { role: 'dialog' });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

test('goes from mark to mark by key, in reading order and round', async () => {
  const page = await openMarked();
  for (const [i, quote] of [...IN_ORDER, ...IN_ORDER.slice(0, 1)].entries()) {
    await pressKeys(page, 'N');
    await untilAt(page, quote, `Snippet ${(i % 3) + 1} of 3: ${quote}`);
  }
  await pressKeys(page, 'P');
  await untilAt(page, 'olive trees', 'Snippet 3 of 3: olive trees');
  expect(await focused(page), 'the focus stays where it was').toBe('body');

  // From a card that has the focus, and into one that has not.
  await clickWords(page, 'moved inland');
  await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
  await pressKeys(page, 'P');
  await untilAt(page, 'The first lighthouse', 'Snippet 1 of 3: The first lighthouse');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect((await waitForControl(session.browser, page, 'Sun')).focused).toBe(true);
  await page.keyboard.press('Escape');
  await waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });
  await page.close();
});

test('begins where the reader is, by the browser’s own shortcut as well', async () => {
  const page = await openMarked();
  await page.evaluate((tools) => tools.scrollTo('nobody knows why', 'top'), await pageTools(page));
  await page.evaluate(() => scrollBy(0, 100));
  await session.browser.runCommand(page, 'next-mark');
  await untilAt(page, 'olive trees', 'Snippet 3 of 3: olive trees');
  await session.browser.runCommand(page, 'previous-mark');
  await untilAt(page, 'moved inland', 'Snippet 2 of 3: moved inland');
  await page.close();
});

test('leaves the keys to whoever writes, and to a page without marks', async () => {
  const page = await openMarked();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener(
      'keydown',
      ({ code }) => code === 'KeyN' && heard.push(document.activeElement?.id ?? ''),
    );
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.focus('#field');
  await pressKeys(page, 'N');
  expect(await heard()).toEqual(['field']);
  expect(await session.browser.locate(page, { name: 'Mark', role: 'dialog' })).toEqual([]);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await pressKeys(page, 'N');
  await untilAt(page, 'The first lighthouse', 'Snippet 1 of 3: The first lighthouse');
  expect(await heard(), 'the page does not hear the key that was taken').toEqual(['field']);
  await page.close();

  const bare = await session.openPage('/seeing/long.html');
  await session.browser.runCommand(bare, 'next-mark');
  await waitForBar(session.browser, bare, 'Nothing is marked on this page. Select some text to mark it.');
  await bare.close();
});

test('goes to the snippets that came by a link, too', async () => {
  const { browser, fixtures } = session;
  const made = await session.openPage('/seeing/long.html');
  await markSnippets(browser, made, [{ quote: 'moved inland', ink: 'sky' }]);
  await clickWords(made, 'moved inland');
  const { link } = await mintBy(browser, made, () => press(browser, made, 'Copy link', { role: 'button' }));
  await made.close();
  const page = await browser.openPage(`${fixtures.pressOrigin}/seeing/long.html?guest${new URL(link).hash}`);
  await waitForBar(browser, page, '1 snippet shared with you');
  await markSnippets(browser, page, [{ quote: 'rented by the week', ink: 'sun' }]);
  await pressKeys(page, 'N');
  await pressKeys(page, 'N');
  await untilAt(page, 'moved inland', 'Snippet 1 of 2: moved inland', 'Snippet shared with you');
  await page.close();
});
