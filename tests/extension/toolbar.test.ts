import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Control, control, press, waitForControl, waitForNoControl } from '../support/controls.ts';
import type { Snippet } from '../support/mark-page.ts';
import { selectByKeyboard, selectByMouse, selectedText } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession();
const MIDDLE = 'the member cities will sign a shared handbook on early warning';
const MARK_NAMES = ['Mark in sun', 'Mark in leaf', 'Mark in sky', 'Mark in rose', 'Mark in violet'];
const NAMES = [...MARK_NAMES, 'Copy link', 'Add note', 'More'];

const ON_LIGHT: readonly Snippet[] = [
  { quote: 'usually gathers in capitals of many millions', ink: 'sun' },
  { quote: 'comes first', ink: 'leaf' },
  { quote: 'electricity they do not use', ink: 'sky' },
  { quote: 'special economic zone', ink: 'rose' },
  { quote: 'worth as much as the telephone calls', ink: 'violet' },
];

const ON_DARK: readonly Snippet[] = [
  { quote: 'The embankment is lit', ink: 'sun' },
  { quote: 'two in the morning', ink: 'leaf' },
  { quote: 'the last guest', ink: 'sky' },
  { quote: 'Bring a coat', ink: 'rose' },
  { quote: 'warmer than the air', ink: 'violet' },
];

const toolbarOn = (page: Page): Promise<Control> =>
  waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const noToolbarOn = (page: Page) => waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });

const PARAGRAPH =
  'Second is the climate. Seoul will present a scheme in which households are paid for the electricity they do not use; Delhi, Hanoi and Ulan Bator have asked to copy it. Singapore brings its measurements of shade, street by street';

const PLACES: readonly (readonly [string, string, ('top' | 'bottom')?])[] = [
  ['in the middle', MIDDLE],
  ['over several lines', PARAGRAPH],
  ['at the top edge', MIDDLE, 'top'],
  ['over several lines at the top edge', PARAGRAPH, 'top'],
  ['at the bottom edge', MIDDLE, 'bottom'],
  ['over several lines at the bottom edge', PARAGRAPH, 'bottom'],
  ['at the left edge', 'Crisis'],
  ['at the right edge', 'Tomsk, Siberia'],
];

test('stands by the selection, covering none of it, inside the viewport', async () => {
  const page = await session.openPage('/release/');
  for (const [where, quote, edge] of PLACES) {
    await selectByMouse(page, quote, edge);
    await expectWellPlaced(page, (await toolbarOn(page)).box, where);
    await page.keyboard.press('Escape');
    await noToolbarOn(page);
  }
  await page.close();
});

test('stays inside a viewport of 360 pixels, its menu too', async () => {
  const page = await session.openPage('/release/');
  await page.setViewport({ width: 360, height: 640 });
  for (const quote of ['Crisis', 'electricity they do not use', 'Tomsk, Siberia']) {
    await selectByMouse(page, quote);
    await expectWellPlaced(page, (await toolbarOn(page)).box);
    await press(session.browser, page, 'More');
    await waitForControl(session.browser, page, 'Off everywhere');
    await expectWellPlaced(page, (await toolbarOn(page)).box);
    await page.mouse.click(2, 2);
    await noToolbarOn(page);
  }
  await page.close();
});

test('opens its menu without moving from under the pointer', async () => {
  const page = await session.openPage('/release/');
  // Above one line in the middle, below words at the top edge.
  for (const [quote, edge] of [['comes first'], ['usually gathers', 'top']] as const) {
    await selectByMouse(page, quote, edge);
    const { box } = await press(session.browser, page, 'More');
    await waitForControl(session.browser, page, 'Off everywhere');
    expect((await waitForControl(session.browser, page, 'More')).box).toEqual(box);
    await page.keyboard.press('Escape');
    await noToolbarOn(page);
  }
  await page.close();
});

test('goes away on a click elsewhere and on Escape', async () => {
  const page = await session.openPage('/release/');
  await selectByMouse(page, MIDDLE);
  await toolbarOn(page);
  await page.mouse.click(4, 400);
  await noToolbarOn(page);
  await selectByMouse(page, MIDDLE);
  await toolbarOn(page);
  await page.keyboard.press('Escape');
  await noToolbarOn(page);
  expect(await session.marksOf(page)).toEqual([]);
  await page.close();
});

test('works from the keyboard alone', async () => {
  const page = await session.openPage('/release/');
  await selectByKeyboard(page, 'Yangon attends for the second time');
  await toolbarOn(page);
  const focused = async (name: string) =>
    expect((await control(session.browser, page, name))?.focused, name).toBe(true);

  await page.keyboard.press('Tab');
  await focused('Mark in sun');
  for (const name of NAMES.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await focused(name);
  }
  await page.keyboard.press('ArrowRight');
  await focused('Mark in sun');
  await page.keyboard.press('End');
  await focused('More');
  await page.keyboard.press('Escape');
  await noToolbarOn(page);
  expect(await selectedText(page)).toBe('Yangon attends for the second time');

  await selectByKeyboard(page, 'Yangon attends for the second time');
  await toolbarOn(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  await focused('Mark in sky');
  await page.keyboard.press('Enter');
  await noToolbarOn(page);
  await session.untilMarks(page, 'mark in sky', ([mark]) => mark?.ink === 'sky');
  await page.close();
});

test.for([
  { path: '/csp/release/', scheme: 'light', snippets: ON_LIGHT },
  { path: '/small/dark.html', scheme: 'dark', snippets: ON_DARK },
] as const)('marks in five inks on a $scheme page', async ({ path, scheme, snippets }) => {
  const page = await session.openPage(path);
  for (const { quote, ink } of snippets) {
    await selectByMouse(page, quote);
    await press(session.browser, page, `Mark in ${ink}`);
    await noToolbarOn(page);
    expect(await selectedText(page)).toBe('');
  }
  const marks = await session.untilMarks(page, 'five marks', ({ length }) => length === 5);
  expect(marks.map(({ quote, ink }) => ({ quote, ink }))).toEqual(snippets);
  await session.expectPainted(page, snippets, scheme);
  await page.close();
});
