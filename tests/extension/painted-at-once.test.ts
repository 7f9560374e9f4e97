import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { nextFrame, press, waitForControl, waitUntil } from '../support/controls.ts';
import { holdDatabase } from '../support/hold-database.ts';
import { markSnippets, waitForBar, waitForNoBar } from '../support/mark-page.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const FIRST = { quote: 'known in Tokyo as', ink: 'sun' } as const;
const QUOTE = 'replacing pipes laid in 1906';

interface Watched {
  framesToPaint?: number;
}

/**
 * From the next press on, the page counts its frames until something is painted in this ink. It works so
 * hard in each of them that it is never idle.
 */
async function countFrames(page: Page, ink: string): Promise<void> {
  await page.evaluate((name) => {
    addEventListener(
      'click',
      () => {
        let frames = 0;
        const look = () => {
          frames += 1;
          const until = performance.now() + 30;
          if (CSS.highlights.get(`snipmark-${name}`)?.size) (window as Watched).framesToPaint = frames;
          else requestAnimationFrame(look);
          while (performance.now() < until);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, ink);
}

/** Marks in rose; resolves once that is painted, to the number of frames it took. */
async function markInRose(page: Page): Promise<number> {
  await selectByMouse(page, QUOTE);
  await waitForControl(session.browser, page, 'Mark in rose');
  await countFrames(page, 'rose');
  await press(session.browser, page, 'Mark in rose');
  return waitUntil(page, 'paint', () => page.evaluate(() => (window as Watched).framesToPaint ?? null));
}

/** A new page with one mark, so that there is a database, and without a line at its bottom edge. */
async function openMarked(): Promise<Page> {
  const page = await session.openPage('/release/');
  await markSnippets(session.browser, page, [FIRST]);
  await waitForBar(session.browser, page, 'Saved.');
  await page.reload();
  await session.expectPainted(page, [FIRST]);
  return page;
}

/** Longer than a page may keep the marker from being idle, with time for a message to arrive. */
async function waitManyFrames(page: Page): Promise<void> {
  for (let frame = 0; frame < 40; frame += 1) await nextFrame(page);
}

const painted = [FIRST, { quote: QUOTE, ink: 'rose' }] as const;

test('paints in the next frame, and says saved only when it is', async () => {
  const page = await openMarked();
  const release = await holdDatabase(session.browser);
  await page.bringToFront();
  expect(await markInRose(page)).toBeLessThanOrEqual(2);
  await waitManyFrames(page);
  const spoken = await session.browser.locate(page, { name: '', role: 'status' });
  expect(spoken.map(({ text }) => text)).toEqual(['Marked.']);
  await waitForNoBar(session.browser, page);

  await release();
  await waitForBar(session.browser, page, 'Saved.');
  await session.untilMarks(page, 'both marks', ({ length }) => length === 2);
  await session.expectPainted(page, painted);
  await page.close();
});

test('saves a mark all the same when the background is stopped while it writes', async () => {
  const page = await openMarked();
  const release = await holdDatabase(session.browser);
  await page.bringToFront();
  await markInRose(page);
  await waitManyFrames(page);
  await session.browser.killBackground();
  await release();
  const marks = await session.untilMarks(page, 'both marks', ({ length }) => length === 2);
  expect(marks.map(({ quote }) => quote)).toEqual([FIRST.quote, QUOTE]);
  await waitForBar(session.browser, page, 'Saved.');
  await page.reload();
  await session.expectPainted(page, painted);
  await page.close();
});

test('saves a mark that is made while the background sleeps', async () => {
  const page = await openMarked();
  await session.browser.killBackground();
  expect(await markInRose(page)).toBeLessThanOrEqual(2);
  await session.untilMarks(page, 'both marks', ({ length }) => length === 2);
  await session.expectPainted(page, painted);
  await page.close();
});
