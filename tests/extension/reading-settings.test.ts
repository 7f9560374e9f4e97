import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isMarkerThere } from '../support/content-world.ts';
import {
  control,
  nextFrame,
  press,
  waitForControl,
  waitForNoControl,
  waitUntil,
} from '../support/controls.ts';
import { pressInView } from '../support/press-in-view.ts';
import { selectByKeyboard, selectByMouse, selectedText } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const QUOTE = 'one resident in five is a student';
const TOOLBAR = { role: 'toolbar' };

/** Chooses in the popup of this page, as a reader does; the popup closes when it is kept. */
async function choose(page: Page, name: string, kept: object): Promise<void> {
  const popup = await session.browser.openPopup(page);
  await press(session.browser, popup, 'Settings', { role: 'button' });
  await pressInView(session.browser, popup, name);
  await waitUntil(popup, `'${name}' in the storage`, async () => {
    const { reading } = await session.browser.storageLocal();
    return JSON.stringify(reading) === JSON.stringify(kept) ? true : null;
  });
  await popup.close();
  await page.bringToFront();
}

/** Gives the toolbar more time than it ever takes. */
async function expectNoToolbar(page: Page): Promise<void> {
  for (let frame = 0; frame < 30; frame += 1) await nextFrame(page);
  expect(await control(session.browser, page, 'Snipmark', TOOLBAR)).toBeNull();
}

const expectToolbar = (page: Page) => waitForControl(session.browser, page, 'Snipmark', TOOLBAR);
const deselect = (page: Page) => page.evaluate(() => getSelection()?.removeAllRanges());

test('set to Alt, the toolbar comes only to a selection that is finished or followed by Alt', async () => {
  const page = await session.openPage('/release/');
  await choose(page, 'With Alt', { ribbon: true, toolbar: 'modifier' });
  const fresh = await session.openPage('/release/');

  // A page without the marker, which a selection alone does not bring.
  await selectByMouse(fresh, QUOTE);
  await expectNoToolbar(fresh);
  expect(await isMarkerThere(session.browser, fresh)).toBe(false);
  await fresh.keyboard.press('Alt');
  await expectToolbar(fresh);

  // With the marker there: held while the mouse is let go, pressed alone, and not with another key.
  await fresh.keyboard.press('Escape');
  await deselect(fresh);
  await selectByMouse(fresh, QUOTE);
  await expectNoToolbar(fresh);
  await deselect(fresh);
  await fresh.keyboard.down('Alt');
  await selectByMouse(fresh, QUOTE);
  await expectToolbar(fresh);
  await fresh.keyboard.up('Alt');
  await fresh.keyboard.press('Escape');
  await deselect(fresh);
  await selectByKeyboard(fresh, QUOTE);
  await fresh.keyboard.down('Alt');
  await fresh.keyboard.press('Shift');
  await fresh.keyboard.up('Alt');
  await expectNoToolbar(fresh);
  await fresh.keyboard.press('Alt');
  await expectToolbar(fresh);

  // It does not stay by words that are no longer those selected.
  await fresh.keyboard.down('Shift');
  await fresh.keyboard.press('ArrowRight');
  await fresh.keyboard.up('Shift');
  expect((await selectedText(fresh)).length).toBeGreaterThan(QUOTE.length);
  await waitForNoControl(session.browser, fresh, 'Snipmark', TOOLBAR);
  await Promise.all([page.close(), fresh.close()]);
});

test('set to never, a selection brings nothing in any open tab; menu and popup still mark it', async () => {
  const page = await session.openPage('/release/');
  await choose(page, 'With every selection', { ribbon: true, toolbar: 'always' });
  const fresh = await session.openPage('/release/');
  await selectByMouse(page, QUOTE);
  await expectToolbar(page);
  await choose(page, 'Not at all', { ribbon: true, toolbar: 'never' });
  await waitForNoControl(session.browser, page, 'Snipmark', TOOLBAR);
  await deselect(page);
  await selectByMouse(page, QUOTE);
  await expectNoToolbar(page);

  await selectByMouse(fresh, QUOTE);
  await expectNoToolbar(fresh);
  expect(await isMarkerThere(session.browser, fresh)).toBe(false);
  await session.browser.runMenu(fresh, 'mark-selection');
  await session.untilMarks(fresh, 'mark by the menu', ({ length }) => length === 1);
  await expectNoToolbar(fresh);

  const popup = await session.browser.openPopup(page);
  await press(session.browser, popup, 'Mark selection');
  await session.untilMarks(page, 'mark by the popup', ([mark]) => mark?.quote === QUOTE);
  await waitForNoControl(session.browser, popup, 'Mark selection');
  await popup.close();

  await choose(page, 'With every selection', { ribbon: true, toolbar: 'always' });
  await selectByMouse(page, 'programme of forty-two talks');
  await expectToolbar(page);
  await Promise.all([page.close(), fresh.close()]);
});

test('the ticks are off when their box is, also when the popup is opened again', async () => {
  const page = await session.openPage('/release/');
  await choose(page, 'Ticks beside the scrollbar', { ribbon: false, toolbar: 'always' });
  const popup = await session.browser.openPopup(page);
  await press(session.browser, popup, 'Settings', { role: 'button' });
  const tick = await waitForControl(session.browser, popup, 'Ticks beside the scrollbar', {
    role: 'checkbox',
  });
  expect(tick.checked).toBe(false);
  // Escape closes the settings, and the popup only after them.
  await popup.keyboard.press('Escape');
  await waitForNoControl(session.browser, popup, 'Ticks beside the scrollbar');
  expect(popup.isClosed()).toBe(false);
  await Promise.all([popup.close(), page.close()]);
});
