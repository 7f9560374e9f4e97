import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { nextFrame, press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { colourAt } from '../support/picture.ts';
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
  // What is laid out late moves the words, so they are followed for a few frames.
  await nextFrame(page, 4);
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
  const { browser } = session;
  const made = await session.openPage('/seeing/long.html');
  await markSnippets(browser, made, [{ quote: 'moved inland', ink: 'sky' }]);
  await clickWords(made, 'moved inland');
  const { link } = await mintBy(browser, made, () => press(browser, made, 'Copy link', { role: 'button' }));
  await made.close();
  const page = await browser.openPage(`${made.url()}&guest${new URL(link).hash}`);
  await waitForBar(browser, page, '1 snippet shared with you');
  // The visit goes to it, and follows it for a few frames.
  await waitUntil(page, 'the snippet in view', async () =>
    (await isInView(page, 'moved inland')) ? true : null,
  );
  await nextFrame(page, 4);
  await markSnippets(browser, page, [{ quote: 'rented by the week', ink: 'sun' }]);
  await pressKeys(page, 'N');
  await pressKeys(page, 'N');
  await untilAt(page, 'moved inland', 'Snippet 1 of 2: moved inland', 'Snippet shared with you');
  await page.close();
});

const INKS_OF = { 'rgb(255, 224, 102)': 'sun', 'rgb(154, 212, 255)': 'sky', 'rgb(255, 184, 204)': 'rose' };

/** The ticks that are seen at the right edge of the view: ink, and the middle of their height. */
async function readTicks(page: Page): Promise<{ ink: string; y: number; x: number }[]> {
  const picture = PNG.sync.read(Buffer.from(await page.screenshot()));
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const x = width - 5;
  const rows: { ink: string; y: number }[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    const ink = INKS_OF[colourAt(picture, x, y) as keyof typeof INKS_OF];
    if (ink) rows.push({ ink, y });
  }
  return rows
    .filter(({ y }, i) => y !== (rows[i - 1]?.y ?? -9) + 1)
    .map(({ ink, y }) => ({ ink, x, y: y + 2 }));
}

const untilTicks = (page: Page, inks: readonly string[]) =>
  waitUntil(page, `ticks in ${inks}`, async () => {
    const ticks = await readTicks(page);
    return ticks.map(({ ink }) => ink).join() === inks.join() ? ticks : null;
  });

test('shows along the scrollbar where the marks are, and goes there', async () => {
  const page = await openMarked();
  const ticks = await untilTicks(page, ['sun', 'sky', 'rose']);
  const places = await page.evaluate(
    (tools, quotes) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return quotes.map((quote) => ((tools.rectsOf(quote)[0]?.top ?? 0) * clientHeight) / scrollHeight);
    },
    await pageTools(page),
    IN_ORDER,
  );
  for (const [i, { y }] of ticks.entries()) expect(Math.abs(y - (places[i] ?? 0))).toBeLessThan(4);

  // Beside the tick, not on it: there is room to miss it.
  const [, , third] = ticks;
  await page.mouse.click(third?.x ?? 0, (third?.y ?? 0) + 6);
  await untilAt(page, 'olive trees', 'Snippet 3 of 3: olive trees');
  expect(await focused(page)).toBe('body');

  await press(session.browser, page, 'Remove');
  await untilTicks(page, ['sun', 'sky']);
  // The page grows: the places follow.
  const before = await readTicks(page);
  await page.evaluate(() => {
    document.body.style.paddingBottom = '4000px';
  });
  await waitUntil(page, 'ticks further up', async () => {
    const [, sky] = await readTicks(page);
    return sky && sky.y < (before[1]?.y ?? 0) - 20 ? true : null;
  });
  // What was shown in a dialog took the ribbon with it.
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Not a word of this is marked.';
    dialog.showModal();
  });
  await session.browser.runMenu(page, 'mark-selection');
  await press(session.browser, page, 'Close');
  await page.$eval('dialog', (dialog) => dialog.close());
  await untilTicks(page, ['sun', 'sky']);
  // A page that is seen at a glance has none.
  await page.evaluate(() => {
    document.body.style.paddingBottom = '';
    document.body.replaceChildren(...[...document.body.children].slice(0, 1));
  });
  await untilTicks(page, []);
  await page.close();
});
