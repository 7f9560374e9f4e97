import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press, waitForControl, waitUntil } from '../support/controls.ts';
import { waitForBar } from '../support/mark-page.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

interface Watched {
  framesToPaint?: number;
}

/** From the next press on, the page counts its frames until something is painted in this ink. */
async function countFrames(page: Page, ink: string): Promise<void> {
  await page.evaluate((name) => {
    addEventListener(
      'click',
      () => {
        let frames = 0;
        const look = () => {
          frames += 1;
          if (CSS.highlights.get(`snipmark-${name}`)?.size) (window as Watched).framesToPaint = frames;
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, ink);
}

const framesToPaint = (page: Page): Promise<number> =>
  waitUntil(page, 'paint', () => page.evaluate(() => (window as Watched).framesToPaint ?? null));

test('paints in the next frame, while the background is not even awake', async () => {
  const page = await session.openPage('/release/');
  const quote = 'the third subject is industry'.replace('the', 'The');
  await selectByMouse(page, quote);
  await waitForControl(session.browser, page, 'Mark in rose');
  await countFrames(page, 'rose');
  await session.browser.killBackground();
  await press(session.browser, page, 'Mark in rose');
  expect(await framesToPaint(page)).toBeLessThanOrEqual(2);
  await session.untilMarks(page, 'mark', ([mark]) => mark?.quote === `${quote}.`);
  await session.expectPainted(page, [{ quote: `${quote}.`, ink: 'rose' }]);
  await page.close();
});

test('saves a mark all the same when the background is stopped while it is made', async () => {
  const page = await session.openPage('/release/');
  const quotes = ['known in Tokyo as', 'a scheme in which', 'special economic zone', 'replacing pipes laid'];
  for (const quote of quotes) {
    await selectByMouse(page, quote);
    await waitForControl(session.browser, page, 'Mark in leaf');
    const pressed = press(session.browser, page, 'Mark in leaf');
    await Promise.all([pressed, pressed.then(() => session.browser.killBackground())]);
  }
  const marks = await session.untilMarks(page, 'all marks', ({ length }) => length === quotes.length);
  expect(marks.map(({ quote }) => quote)).toEqual(quotes);
  await waitForBar(session.browser, page, 'Saved.');
  const painted = quotes.map((quote) => ({ quote, ink: 'leaf' as const }));
  await session.expectPainted(page, painted);
  await page.reload();
  await session.expectPainted(page, painted);
  await page.close();
});
