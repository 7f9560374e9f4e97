import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  type Control,
  control,
  press,
  waitForControl,
  waitForNoControl,
  waitUntil,
} from '../support/controls.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { expectWellPlaced } from '../support/well-placed.ts';

const session = useSession();
const openFerry = () => session.openPage('/small/dialogs.html');
const toolbarOn = (page: Page): Promise<Control> =>
  waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const noToolbarOn = (page: Page) => waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
const cardOn = (page: Page) => waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
const noCardOn = (page: Page) => waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });

/** Opens a dialog by its id and writes down what is asked of it. */
const showModal = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const dialog = document.getElementById(wanted) as HTMLDialogElement;
    dialog.addEventListener('cancel', () => dialog.setAttribute('data-asked', 'to close'));
    dialog.showModal();
  }, id);
const dialogState = (page: Page) =>
  page.$eval('#booking', (dialog) => ({
    open: (dialog as HTMLDialogElement).open,
    asked: dialog.hasAttribute('data-asked'),
  }));

async function mark(page: Page, quote: string): Promise<void> {
  await selectByMouse(page, quote);
  await press(session.browser, page, 'Mark in leaf');
  await noToolbarOn(page);
  await session.untilMarks(page, `mark of “${quote}”`, (marks) => marks.some((each) => each.quote === quote));
}

test('works in a modal dialog, by mouse and by keys, and Escape closes one thing at a time', async () => {
  const page = await openFerry();
  await showModal(page, 'booking');
  await selectByMouse(page, 'held for two hours');
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  await page.keyboard.press('Tab');
  expect((await control(session.browser, page, 'Mark in sun'))?.focused).toBe(true);
  await page.keyboard.press('Escape');
  await noToolbarOn(page);
  expect(await dialogState(page)).toEqual({ open: true, asked: false });

  await mark(page, 'travel free');
  await clickWords(page, 'travel free');
  await cardOn(page);
  await page.keyboard.press('Escape');
  await noCardOn(page);
  expect(await dialogState(page)).toEqual({ open: true, asked: false });
  await page.keyboard.press('Escape');
  expect(await dialogState(page)).toEqual({ open: false, asked: true });
  await page.close();
});

test('goes with the dialog that closes, or is taken away, and works the next time', async () => {
  const page = await openFerry();
  await mark(page, 'at ten in the evening');
  await showModal(page, 'booking');
  await mark(page, 'Bicycles');
  // Under the dialog, marks are only seen.
  await page.mouse.click(...(await middleOf(page, 'at ten in the evening')));
  await showModal(page, 'price');
  await selectByMouse(page, 'the last week of June');
  await expectWellPlaced(page, (await toolbarOn(page)).box);
  expect(await control(session.browser, page, 'Mark', { role: 'dialog' })).toBeNull();
  await page.$eval('#price', (dialog) => (dialog as HTMLDialogElement).close());
  await noToolbarOn(page);
  await clickWords(page, 'Bicycles');
  await cardOn(page);
  await page.$eval('#booking', (dialog) => dialog.remove());
  await noCardOn(page);

  await clickWords(page, 'at ten in the evening');
  await press(session.browser, page, 'Remove');
  await session.untilMarks(page, 'mark fewer', (marks) => marks.length === 1);
  await press(session.browser, page, 'Undo');
  await session.untilMarks(page, 'mark again', (marks) => marks.length === 2);
  await page.close();
});

test('lies over popovers without closing them, over full screen, and in dialogs in shadow roots', async () => {
  const page = await openFerry();
  await page.$eval('#terms', (popover) => (popover as HTMLElement).showPopover());
  await mark(page, 'handed on');
  expect(await page.$eval('#terms', (popover) => popover.matches(':popover-open'))).toBe(true);
  await page.$eval('#terms', (popover) => (popover as HTMLElement).hidePopover());

  const fullScreen = () => page.evaluate(() => document.fullscreenElement?.id ?? '');
  await page.evaluate(() => {
    const map = document.getElementById('map');
    map?.addEventListener('click', () => map.requestFullscreen(), { once: true });
  });
  await page.mouse.click(...(await middleOf(page, 'behind the fish market')));
  await waitUntil(page, 'full screen', async () => (await fullScreen()) || null);
  await mark(page, 'behind the fish market');
  expect(await fullScreen()).toBe('map');
  await page.evaluate(() => document.exitFullscreen());
  await waitUntil(page, 'end of full screen', async () => ((await fullScreen()) ? null : true));

  // Marking in shadow roots has tests of its own; here only what is said in the end has to be within reach.
  await page.evaluate(() =>
    document.getElementById('host')?.shadowRoot?.querySelector('dialog')?.showModal(),
  );
  await session.browser.runMenu(page, 'mark-selection');
  await press(session.browser, page, 'Close');
  await waitForNoControl(session.browser, page, 'Close');
  await page.close();
});

function middleOf(page: Page, quote: string): Promise<[number, number]> {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (!walker.currentNode.nodeValue?.includes(words)) if (!walker.nextNode()) break;
    const range = document.createRange();
    const at = walker.currentNode.nodeValue?.indexOf(words) ?? 0;
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as [number, number];
  }, quote);
}
