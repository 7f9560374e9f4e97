import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { mintBy, waitForBar } from '../support/mark-page.ts';
import { selectByKeyboard, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const QUOTE = 'Singapore brings its measurements of shade';

const isMarked = ([mark]: readonly { readonly quote: string }[]) => mark?.quote === QUOTE;

type Run = (page: Page) => Promise<void>;
const marking: readonly (readonly [string, Run])[] = [
  ['the context menu', (page) => session.browser.runMenu(page, 'mark-selection')],
  ['its shortcut', (page) => session.browser.runCommand(page, 'mark-selection')],
];
const linking: readonly (readonly [string, Run])[] = [
  ['the context menu', (page) => session.browser.runMenu(page, 'copy-link')],
  ['its shortcut', (page) => session.browser.runCommand(page, 'copy-link')],
];

test.for(marking)('marks the selection by %s', async ([, run]) => {
  const page = await session.openPage('/csp/release/');
  await selectByMouse(page, 'ingapore brings its measurements of sha');
  await run(page);
  const [mark] = await session.untilMarks(page, 'mark', isMarked);
  await session.expectPainted(page, [{ quote: QUOTE, ink: mark?.ink ?? 'sun' }]);
  await page.close();
});

test.for(linking)('copies a link to the selection by %s', async ([, run]) => {
  const page = await session.openPage('/release/');
  await selectByKeyboard(page, QUOTE);
  const share = await mintBy(session.browser, page, () => run(page));
  await waitForBar(session.browser, page, 'Link copied: 1 snippet, opens anywhere.');
  expect(await session.browser.clipboardText()).toBe(share.link);
  const [mark] = await session.untilMarks(page, 'mark', isMarked);
  expect(share.highlightIds).toEqual([mark?.id]);
  await page.close();
});

test.for([...marking, ...linking])('says by %s what to do where nothing is selected', async ([, run]) => {
  const page = await session.openPage('/release/');
  await run(page);
  await waitForBar(session.browser, page, 'Select some text of the page first.');
  expect(await session.marksOf(page)).toEqual([]);
  await page.close();
});

test('wakes the background by the menu and by the shortcut', async () => {
  const page = await session.openPage('/release/');
  await selectByMouse(page, QUOTE);
  await session.browser.killBackground();
  await session.browser.runMenu(page, 'mark-selection');
  await session.untilMarks(page, 'mark', isMarked);
  await selectByMouse(page, 'programme of forty-two talks');
  await session.browser.killBackground();
  await session.browser.runCommand(page, 'mark-selection');
  await session.untilMarks(page, 'second mark', ({ length }) => length === 2);
  await page.close();
});
