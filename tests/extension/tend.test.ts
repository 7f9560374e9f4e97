import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { control, nextFrame, press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { differsAt } from '../support/picture.ts';
import { clickWords, hoverWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const QUOTE = 'interested above all in water: the city is replacing pipes laid in 1906';

const cardOn = (page: Page) => waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
const noCardOn = (page: Page) => waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });

async function openMarked(path: string, ...snippets: Parameters<typeof markSnippets>[2]): Promise<Page> {
  const page = await session.openPage(path);
  await markSnippets(session.browser, page, snippets);
  return page;
}

test('shows under the pointer that a mark is one piece', async () => {
  const page = await openMarked('/release/', { quote: QUOTE, ink: 'leaf' });
  // The line that comes with the first mark of all; a second try has none.
  const line = waitForControl(session.browser, page, 'Close', { timeout: 3000 });
  if (await line.catch(() => null)) await press(session.browser, page, 'Close');
  await hoverWords(page, 'After the session');
  const plain = PNG.sync.read(Buffer.from(await page.screenshot()));
  const tools = await pageTools(page);
  const lines = await page.evaluate(
    ({ rectsOf }, quote) =>
      rectsOf(quote).map(({ left, top, right, bottom }) => ({
        left: left - scrollX,
        top: top - scrollY,
        right: right - scrollX,
        bottom: bottom - scrollY,
      })),
    tools,
    QUOTE,
  );
  expect(lines.length).toBeGreaterThan(1);
  await hoverWords(page, 'interested above all');
  await nextFrame(page);
  await nextFrame(page);
  const hovered = PNG.sync.read(Buffer.from(await page.screenshot()));

  const changed = lines.map(() => 0);
  let elsewhere = 0;
  for (let y = 0; y < plain.height; y += 1) {
    // Ticks beside the scrollbar come when they come, and have tests of their own.
    for (let x = 0; x < plain.width - 30; x += 1) {
      if (!differsAt(plain, hovered, x, y)) continue;
      const line = lines.findIndex(
        (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top && y <= rect.bottom + 4,
      );
      if (line === -1) elsewhere += 1;
      else changed[line] = (changed[line] ?? 0) + 1;
    }
  }
  expect(elsewhere).toBe(0);
  // An underline is 2 pixels high and as long as its line, gaps at descenders aside.
  for (const [at, { left, right }] of lines.entries()) expect(changed[at]).toBeGreaterThan(right - left);
  await page.close();
});

test('changes colour and note in the card, and keeps them', async () => {
  const page = await openMarked('/release/', { quote: QUOTE, ink: 'leaf' });
  const { browser } = session;
  await clickWords(page, QUOTE);
  await cardOn(page);
  expect((await control(browser, page, 'Leaf'))?.pressed).toBe(true);
  await press(browser, page, 'Violet');
  await session.untilMarks(page, 'mark in violet', ([mark]) => mark?.ink === 'violet');

  await press(browser, page, 'Note');
  await page.keyboard.type('Ask for the bill');
  await session.untilMarks(
    page,
    'note while the card is open',
    ([mark]) => mark?.note === 'Ask for the bill',
  );
  await page.keyboard.type(' of 1906');
  await page.keyboard.press('Escape');
  await noCardOn(page);
  await session.untilMarks(
    page,
    'note of a closed card',
    ([mark]) => mark?.note === 'Ask for the bill of 1906',
  );
  await session.expectPainted(page, [{ quote: QUOTE, ink: 'violet' }]);

  await page.reload();
  await session.expectPainted(page, [{ quote: QUOTE, ink: 'violet' }]);
  await clickWords(page, QUOTE);
  await cardOn(page);
  expect((await waitForControl(browser, page, 'Note')).value).toBe('Ask for the bill of 1906');
  await page.close();
});

test('keeps a note that is being written while the page is left', async () => {
  const page = await openMarked('/release/', { quote: QUOTE, ink: 'leaf' });
  await clickWords(page, QUOTE);
  await press(session.browser, page, 'Note');
  await page.keyboard.type('Half a thou');
  await page.reload();
  await session.untilMarks(page, 'note', ([mark]) => mark?.note === 'Half a thou');
  await page.close();
});

test('closes the card on a click elsewhere', async () => {
  const page = await openMarked('/release/', { quote: QUOTE, ink: 'leaf' });
  await clickWords(page, QUOTE);
  await cardOn(page);
  await page.mouse.click(4, 400);
  await noCardOn(page);
  await page.close();
});

test('copies a link, removes, and brings back', async () => {
  const page = await openMarked('/release/', { quote: QUOTE, ink: 'rose' });
  const { browser } = session;
  const [before] = await session.marksOf(page);
  await clickWords(page, QUOTE);
  await cardOn(page);
  const share = await mintBy(browser, page, () => press(browser, page, 'Copy link', { role: 'button' }));
  expect(share.highlightIds).toEqual([before?.id]);
  await waitForBar(browser, page, 'Link copied: 1 snippet, opens anywhere.');
  expect(await browser.clipboardText()).toBe(share.link);
  await page.bringToFront();

  await press(browser, page, 'Remove');
  await noCardOn(page);
  await waitForBar(browser, page, 'Removed.');
  await session.untilMarks(page, 'page without marks', ({ length }) => length === 0);
  await session.expectPainted(page, []);
  await press(browser, page, 'Undo');
  const [after] = await session.untilMarks(page, 'mark again', ({ length }) => length === 1);
  expect(after).toMatchObject({ id: before?.id, quote: QUOTE, ink: 'rose' });
  await session.expectPainted(page, [{ quote: QUOTE, ink: 'rose' }]);
  await page.close();
});
