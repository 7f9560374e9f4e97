import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { colourAt } from '../support/picture.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession();
const SAILS = { quote: 'at ten in the evening', ink: 'leaf' } as const;
const CABINS = { quote: 'on the upper deck', ink: 'rose' } as const;
const toolbarOn = (page: Page) => waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const noToolbarOn = (page: Page) => waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });

test('marks come back when the page takes them from the registry, and stay under other sheets', async () => {
  const page = await session.openPage('/small/dialogs.html');
  await markSnippets(session.browser, page, [SAILS, CABINS]);
  await page.evaluate(() => CSS.highlights.clear());
  await session.expectPainted(page, [SAILS, CABINS]);
  await page.evaluate(() => CSS.highlights.delete('snipmark-rose'));
  await session.expectPainted(page, [SAILS, CABINS]);
  await page.evaluate(() => CSS.highlights.get('snipmark-leaf')?.clear());
  await session.expectPainted(page, [SAILS, CABINS]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [new CSSStyleSheet()];
  });
  await session.expectPainted(page, [SAILS, CABINS]);
  await page.close();
});

test('a page that takes them away all the time gets them back ever more rarely', async () => {
  const page = await session.openPage('/small/dialogs.html');
  await markSnippets(session.browser, page, [SAILS]);
  await page.evaluate(() => {
    const times: number[] = [];
    const timer = setInterval(() => {
      if (CSS.highlights.size > 0) times.push(performance.now());
      CSS.highlights.clear();
    }, 50);
    Object.assign(globalThis, { times, stopClearing: () => clearInterval(timer) });
  });
  // The first is what was painted before; each later one was put back.
  const times = await waitUntil(page, 'third comeback', async () => {
    const seen = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
    return seen.length >= 4 ? seen : null;
  });
  const between = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(between[1]).toBeGreaterThan(900);
  expect(between[2]).toBeGreaterThan(1900);
  await page.evaluate(() => (globalThis as unknown as { stopClearing(): void }).stopClearing());
  await session.expectPainted(page, [SAILS]);
  await page.close();
});

test('a page that removes what it does not know is left alone after a few times; marking goes on', async () => {
  const page = await session.openPage('/small/dialogs.html');
  await page.evaluate(() => {
    const known = new Set(document.querySelectorAll('*'));
    let removals = 0;
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element) || known.has(node)) continue;
        node.remove();
        removals++;
      }
    });
    observer.observe(document, { childList: true, subtree: true });
    Object.assign(globalThis, { removalCount: () => removals, stopRemoving: () => observer.disconnect() });
  });
  const removals = () =>
    page.evaluate(() => (globalThis as unknown as { removalCount(): number }).removalCount());
  await selectByMouse(page, SAILS.quote);
  await waitUntil(page, 'removal of what is not known', async () => (await removals()) || null);
  const shown = await removals();
  expect(shown).toBeLessThanOrEqual(4);
  await session.browser.runMenu(page, 'mark-selection');
  await session.untilMarks(page, 'mark by the menu', ([mark]) => mark?.quote === SAILS.quote);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);

  await page.evaluate(() => (globalThis as unknown as { stopRemoving(): void }).stopRemoving());
  await selectByMouse(page, CABINS.quote);
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  await page.close();
});

const ODD_STYLES = [
  '* { all: unset !important }',
  'div { display: none !important }',
  'html > div, html > :last-child { position: static !important; visibility: hidden !important; opacity: 0 !important; transform: scale(2) !important }',
  '[popover] { inset: 0; margin: auto; background: red; width: 100% } ::backdrop { background: black !important }',
  'html { direction: rtl; writing-mode: vertical-rl; font: 40px/3 serif; transform: translate(40px, 30px) }',
  '* { --surface: transparent; --step-1: 90px; zoom: 1 }',
];

test('looks and stands as ever under odd styles of the page', async () => {
  const page = await session.openPage('/small/dialogs.html');
  await selectByMouse(page, SAILS.quote);
  const { box: usual } = await toolbarOn(page);
  const coloursThen = await coloursNow(page);
  for (const css of ODD_STYLES) {
    await page.keyboard.press('Escape');
    await noToolbarOn(page);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await selectByMouse(page, SAILS.quote);
    const { box } = await toolbarOn(page);
    await expectWellPlaced(page, box, css);
    expect([Math.round(box.width), Math.round(box.height)], css).toEqual([
      Math.round(usual.width),
      Math.round(usual.height),
    ]);
    expect(await coloursNow(page), css).toEqual(coloursThen);
  }
  await page.close();
});

/** Of the page's corner, the toolbar's surface and its first dot. */
async function coloursNow(page: Page): Promise<string[]> {
  const { box } = await toolbarOn(page);
  const { box: dot } = await waitForControl(session.browser, page, 'Mark in sun');
  const picture = PNG.sync.read(Buffer.from(await page.screenshot()));
  const points = [
    [990, 690],
    [box.x + 4, box.y + box.height / 2],
    [dot.x + dot.width / 2, dot.y + dot.height / 2],
  ] as const;
  return points.map(([x, y]) => colourAt(picture, Math.round(x), Math.round(y)));
}
