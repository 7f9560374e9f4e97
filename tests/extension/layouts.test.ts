import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Box, press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { dragOver, type Running, rectsInView } from '../support/drag-over.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession();
const ARABIC = 'تعود القوارب إلى الميناء القديم';
const PILOT = 'boards every ship at the second buoy';
const TIDES = 'beside the door of the chandler';
const CELLS = 'quarter past four 0.6 m High water half past ten';
const LAID_OUT: readonly (readonly [string, Running])[] = [
  [ARABIC, 'rtl'],
  [PILOT, 'columns'],
  [TIDES, 'columns'],
  [CELLS, 'ltr'],
  ['nest on the warehouse', 'ltr'],
  ['wind from the north', 'ltr'],
];

const toolbarOn = (page: Page) => waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const noToolbarOn = (page: Page) => waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const bare = (text: string) => text.replace(/\s+/g, '');

test('marks right-to-left, vertical, slotted and boxless words and cells of a table', async () => {
  const page = await session.openPage('/small/layouts.html');
  for (const [quote, running] of LAID_OUT) {
    await dragOver(page, quote, running);
    await expectWellPlaced(page, (await toolbarOn(page)).box, quote);
    await press(session.browser, page, 'Mark in rose');
    await noToolbarOn(page);
    await session.untilMarks(page, quote, (marks) => bare(marks.at(-1)?.quote ?? '') === bare(quote));
  }
  await session.expectPainted(
    page,
    LAID_OUT.map(([quote]) => ({ quote, ink: 'rose' })),
  );
  for (const [quote] of LAID_OUT) {
    await clickWords(page, quote);
    const { box } = await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
    expect(await overlapOf(page, quote, box), quote).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });
  }
  await page.close();
});

test('stands by the end of the words, whichever way they run, and itself runs as ever', async () => {
  const page = await session.openPage('/small/layouts.html');
  await dragOver(page, ARABIC, 'rtl');
  const [line] = await rectsInView(page, ARABIC);
  const { box: byLine } = await toolbarOn(page);
  expect(Math.abs(byLine.x + byLine.width / 2 - (line?.left ?? 0))).toBeLessThan(2);
  const { box: first } = await waitForControl(session.browser, page, 'Mark in sun');
  const { box: last } = await waitForControl(session.browser, page, 'More');
  expect(first.x).toBeLessThan(last.x);
  expect(first.y).toBe(last.y);
  for (const quote of [PILOT, TIDES]) {
    await dragOver(page, quote, 'columns');
    const { box } = await toolbarOn(page);
    const columns = await rectsInView(page, quote);
    const end = columns.at(-1)?.bottom ?? 0;
    expect(box.y, quote).toBeLessThan(end);
    expect(box.y + box.height, quote).toBeGreaterThan(end);
  }
  await page.close();
});

test('leaves what cannot be selected out of the paint, not out of the mark', async () => {
  const page = await session.openPage('/small/layouts.html');
  const code = 'depth = sound(); 2if (depth < 4) drop(anchor); Copy3return';
  await dragOver(page, code, 'ltr');
  await press(session.browser, page, 'Mark in sky');
  const [mark] = await session.untilMarks(page, 'mark of code', ({ length }) => length === 1);
  expect(bare(mark?.quote ?? '')).toBe(bare(code));
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('snipmark-sky') ?? [])].map((part) => String(part).trim()));
  const lines = ['depth = sound();', 'if (depth < 4) drop(anchor);', 'return'];
  expect(await painted()).toEqual(lines);
  await page.reload();
  await expect.poll(painted, { timeout: 10_000 }).toEqual(lines);
  await page.close();
});

async function overlapOf(page: Page, quote: string, { x, y, width, height }: Box) {
  const rects = await rectsInView(page, quote);
  return rects.filter(
    ({ left, top, right, bottom }) => left < x + width && x < right && top < y + height && y < bottom,
  );
}
