import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { tap, waitForControl, waitForNoControl } from '../support/controls.ts';
import { rectsInView, rectsNow } from '../support/drag-over.ts';
import { selectByMouse, selectByTouch, tapWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession({ touch: true });
const QUOTE = 'electricity they do not use';
const OTHER = 'worth as much as the telephone calls';
/** A finger's handles hang this far below the words, in pixels. */
const HANDLES = 24;

const toolbarOn = (page: Page) => waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const noToolbarOn = (page: Page) => waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });

/** How large the toolbar's controls are, and how far it stands below the words; less than 0 above them. */
async function measureToolbar(page: Page, quote: string) {
  const { box } = await toolbarOn(page);
  const { box: dot } = await waitForControl(session.browser, page, 'Mark in sun');
  const last = (await rectsNow(page, quote)).at(-1);
  return { size: dot.height, below: box.y - (last?.bottom ?? 0) };
}

async function openNarrow(width: number): Promise<Page> {
  const page = await session.openPage('/release/');
  await page.setViewport({ ...page.viewport(), width, height: 640 });
  return page;
}

async function expectFingerSize(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { box } = await waitForControl(session.browser, page, name);
    expect(box.width, name).toBeGreaterThanOrEqual(44);
    expect(box.height, name).toBeGreaterThanOrEqual(44);
    expect(box.x, name).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, name).toBeLessThanOrEqual(page.viewport()?.width ?? 0);
  }
}

test.for([[360], [320]])('offers a finger controls of 44 pixels in a viewport of %i', async ([width]) => {
  const page = await openNarrow(width as number);
  await selectByTouch(page, QUOTE);
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  await tap(session.browser, page, 'More');
  await expectFingerSize(page, [
    'Mark in sun',
    'Mark in leaf',
    'Mark in sky',
    'Mark in rose',
    'Mark in violet',
  ]);
  await expectFingerSize(page, ['Copy link', 'Add note', 'More', 'Off on this site', 'Off everywhere']);
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  await page.touchscreen.tap(2, 2);
  await noToolbarOn(page);
  await page.close();
});

test('marks by touch and opens the card by a tap', async () => {
  const page = await openNarrow(360);
  await selectByTouch(page, QUOTE);
  await tap(session.browser, page, 'Mark in rose');
  await session.untilMarks(page, 'mark in rose', ([mark]) => mark?.ink === 'rose' && mark.quote === QUOTE);
  await session.expectPainted(page, [{ quote: QUOTE, ink: 'rose' }]);
  await expectFingerSize(page, ['Close']);
  await tap(session.browser, page, 'Close');

  await tapWords(page, QUOTE);
  await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
  await expectFingerSize(page, ['Sun', 'Leaf', 'Sky', 'Rose', 'Violet', 'Copy link', 'Remove']);
  await page.close();
});

test('goes by what made each selection, where there is a mouse, too', async () => {
  const page = await session.openPage('/release/');
  // Nobody saw how the first was made.
  await selectByMouse(page, OTHER);
  await toolbarOn(page);
  await selectByMouse(page, QUOTE);
  const byMouse = await measureToolbar(page, QUOTE);
  expect(byMouse.size).toBeLessThan(44);
  expect(byMouse.below).toBeLessThan(0);
  await selectByTouch(page, OTHER);
  const byTouch = await measureToolbar(page, OTHER);
  expect(byTouch.size).toBe(44);
  expect(byTouch.below).toBeGreaterThanOrEqual(HANDLES);
  await selectByMouse(page, QUOTE);
  expect(await measureToolbar(page, QUOTE)).toEqual(byMouse);
  await page.close();
});

test('stays away while a finger moves the ends of the selection', async () => {
  const page = await session.openPage('/release/');
  await selectByTouch(page, QUOTE);
  await toolbarOn(page);
  // The system moves the selection's end as its handle is dragged; the page hears of nothing else.
  await page.evaluate(() => {
    let way: 'forward' | 'backward' = 'forward';
    const timer = setInterval(() => {
      getSelection()?.modify('extend', way, 'character');
      way = way === 'forward' ? 'backward' : 'forward';
    }, 40);
    Object.assign(globalThis, { release: () => clearInterval(timer) });
  });
  await noToolbarOn(page);
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  await page.close();
});

// Firefox's own driver has no pen.
test.runIf(inject('browserName') === 'chromium')('gives a pen large controls above the words', async () => {
  const page = await session.openPage('/release/');
  // Nobody saw how the first was made.
  await selectByMouse(page, OTHER);
  await toolbarOn(page);
  await page.keyboard.press('Escape');
  await noToolbarOn(page);
  const [words] = await rectsInView(page, QUOTE);
  if (!words) throw new Error('no words');
  const driver = await page.createCDPSession();
  const y = (words.top + words.bottom) / 2;
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, button: 'left' | 'right') =>
    driver.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button,
      buttons: type === 'mouseReleased' ? 0 : button === 'left' ? 1 : 2,
      clickCount: 1,
      pointerType: 'pen',
    });
  await pen('mousePressed', words.left + 1, 'left');
  await pen('mouseMoved', words.right - 60, 'left');
  await pen('mouseMoved', words.right - 1, 'left');
  await pen('mouseReleased', words.right - 1, 'left');
  const byPen = await measureToolbar(page, QUOTE);
  expect(byPen.size).toBe(44);
  expect(byPen.below).toBeLessThan(0);
  // The button on the barrel asks for the page's menu, and changes nothing here.
  await pen('mousePressed', words.left + 30, 'right');
  await pen('mouseReleased', words.left + 30, 'right');
  expect(await measureToolbar(page, QUOTE)).toEqual(byPen);
  expect(await session.marksOf(page)).toEqual([]);
  await page.close();
});
