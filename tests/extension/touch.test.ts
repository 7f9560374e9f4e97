import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tap, waitForControl, waitForNoControl } from '../support/controls.ts';
import { selectByTouch, tapWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession({ touch: true });
const QUOTE = 'electricity they do not use';

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
  const toolbar = () => waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await expectWellPlaced(page, (await toolbar()).box);
  await tap(session.browser, page, 'More');
  await expectFingerSize(page, [
    'Mark in sun',
    'Mark in leaf',
    'Mark in sky',
    'Mark in rose',
    'Mark in violet',
  ]);
  await expectFingerSize(page, ['Copy link', 'Add note', 'More', 'Off on this site', 'Off everywhere']);
  await expectWellPlaced(page, (await toolbar()).box);
  await page.touchscreen.tap(2, 2);
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
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
