import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { downloadBy, untilDownloaded } from '../support/download.ts';
import { markSnippets, mintBy } from '../support/mark-page.ts';
import { pressInView } from '../support/press-in-view.ts';
import { downloadsDir } from '../support/profile.ts';
import { selectByMouse } from '../support/select.ts';
import { PRESS_HOST } from '../support/serve-fixtures.ts';
import { useSession } from '../support/use-session.ts';

const isFirefox = inject('browserName') === 'firefox';
// Firefox's question is answered by a preference; in Chromium nobody can press its dialog.
const session = useSession(isFirefox ? {} : { granted: ['downloads'] });
const FIRST = { quote: 'one river cruise', ink: 'sun' } as const;
const SECOND = { quote: 'one resident in five is a student', ink: 'leaf' } as const;

interface PermissionsApi {
  readonly browser: { readonly permissions: { contains(asked: object): Promise<boolean> } };
}

/** Opens a screen of the library, at a size that shows much of it. */
const openScreen = (screen: string): Promise<Page> =>
  session.browser.openExtensionPage(`library.html#/${screen}`);

const choose = (page: Page, name: string, role?: string) =>
  pressInView(session.browser, page, name, role === undefined ? {} : { role });

/** Gives a field or a list the focus and types. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await waitForControl(session.browser, page, name);
  await session.browser.callOnControls(page, { name }, (element) => {
    element.focus();
    return '';
  });
  await page.keyboard.type(text);
}

const untilStored = (page: Page, key: string, value: object) =>
  waitUntil(page, `${JSON.stringify(value)} in the storage`, async () => {
    const stored = (await session.browser.storageLocal())[key];
    return isDeepStrictEqual(stored, value) ? true : null;
  });

const untilSays = (page: Page, text: string) =>
  waitUntil(page, `'${text}'`, async () =>
    (await page.evaluate(() => document.body.textContent ?? '')).includes(text) ? true : null,
  );

test('names of the reader’s own come to an open toolbar, and the shortcut takes the ink that is set', async () => {
  const page = await session.openPage('/release/');
  await selectByMouse(page, FIRST.quote);
  await waitForControl(session.browser, page, 'Mark in leaf');
  const settings = await openScreen('settings');
  await type(settings, 'Your name for Leaf', 'To check');
  await type(settings, 'Colour to mark in', 'v');
  const names = { sun: '', leaf: 'To check', sky: '', rose: '', violet: '' };
  await untilStored(settings, 'colours', { names, ink: 'violet' });

  await page.bringToFront();
  await waitForControl(session.browser, page, 'Mark in To check');
  await session.browser.runCommand(page, 'mark-selection');
  await session.untilMarks(page, 'mark in violet', ([mark]) => mark?.ink === 'violet');

  // The choice of the ink and the name are taken back, the last first.
  await settings.bringToFront();
  await choose(settings, 'Undo');
  await untilStored(settings, 'colours', { names, ink: null });
  await choose(settings, 'Undo');
  await untilStored(settings, 'colours', { names: { ...names, leaf: '' }, ink: null });
  expect((await waitForControl(session.browser, settings, 'Your name for Leaf')).value).toBe('');
  await Promise.all([page.close(), settings.close()]);
});

test('set to exactness, a selection is marked to the letter, and with Alt in whole words', async () => {
  const page = await session.openPage('/release/');
  const settings = await openScreen('settings');
  await choose(settings, 'Exactly what is selected');
  await untilStored(settings, 'marking', { badge: true, exact: true });
  await page.bringToFront();
  await selectByMouse(page, 'ne river crui');
  await press(session.browser, page, 'Mark in sun');
  await session.untilMarks(page, 'exact words', ([mark]) => mark?.quote === 'ne river crui');
  await selectByMouse(page, 'esident in fi');
  await press(session.browser, page, 'Mark in leaf', { modifiers: ['Alt'] });
  await session.untilMarks(page, 'whole words', ([, mark]) => mark?.quote === 'resident in five');
  await settings.bringToFront();
  await choose(settings, 'Whole words');
  await untilStored(settings, 'marking', { badge: true, exact: false });
  await Promise.all([page.close(), settings.close()]);
});

test('a site is switched on again, and another off', async () => {
  const page = await session.openPage('/release/');
  await selectByMouse(page, FIRST.quote);
  await press(session.browser, page, 'More');
  await press(session.browser, page, 'Off on this site');
  const settings = await openScreen('settings');
  await choose(settings, `Switch on again on ${PRESS_HOST}`);
  await untilStored(settings, 'off', { everywhere: false, sites: [] });
  await type(settings, 'Switch off on a site', 'two words');
  await settings.keyboard.press('Enter');
  await untilSays(settings, '“two words” is not the name of a site.');
  await settings.keyboard.down('Shift');
  await settings.keyboard.press('Home');
  await settings.keyboard.up('Shift');
  await settings.keyboard.type('https://example.org/story');
  await settings.keyboard.press('Enter');
  await untilStored(settings, 'off', { everywhere: false, sites: ['example.org'] });
  await waitForControl(session.browser, settings, 'Switch on again on example.org');
  await choose(settings, 'Undo');
  await waitForNoControl(session.browser, settings, 'Switch on again on example.org');

  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await selectByMouse(page, FIRST.quote);
  await waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await Promise.all([page.close(), settings.close()]);
});

test('the shortcuts are listed as the browser has them, with the way to its own page', async () => {
  const settings = await openScreen('settings');
  await waitForControl(session.browser, settings, 'Change in the browser');
  const rows = await settings.$$eval('.keys-row', (all) => all.map(({ textContent }) => textContent));
  expect(rows).toContain('Mark the selectionAlt+Shift+M');
  expect(rows).toContain('Go to the next mark on the pageNot set');
  expect(rows).toContain('Go to the next markAlt+Shift+N');
  await choose(settings, 'Change in the browser');
  if (!isFirefox) {
    const target = await settings.browser().waitForTarget((each) => each.url().includes('shortcuts'));
    await (await target.page())?.close();
  }
  await settings.close();
});

test('a backup is written when it is switched on, and saved by hand; both hold everything', async () => {
  const page = await session.openPage('/release/');
  await markSnippets(session.browser, page, [FIRST, SECOND]);
  const settings = await openScreen('settings');
  await choose(settings, 'Every day');
  const bySchedule = await untilDownloaded(settings, downloadsDir(session.browser.profileDir), '.json');
  await untilSays(settings, 'Last file:');
  const { highlights } = await session.browser.database();
  const held = (text: string) => (JSON.parse(text) as { highlights: Highlight[] }).highlights;
  expect(held(bySchedule.text).map(({ id }) => id)).toEqual(highlights.map(({ id }) => id).sort());
  expect(bySchedule.name).toMatch(/^snipmark-\d{4}-\d\d-\d\d\.json$/);

  await choose(settings, 'Not by itself');
  await untilStored(settings, 'backup', { every: 'never' });
  if (isFirefox) {
    await waitUntil(settings, 'permission given back', async () =>
      (await settings.evaluate(() =>
        (globalThis as unknown as PermissionsApi).browser.permissions.contains({
          permissions: ['downloads'],
        }),
      ))
        ? null
        : true,
    );
  }
  const byHand = await downloadBy(session.browser, settings, () => choose(settings, 'Back up now'), '.json');
  expect(held(byHand.text)).toEqual(held(bySchedule.text));
  await Promise.all([page.close(), settings.close()]);
});

test('links are listed, copied again, removed and brought back', async () => {
  const page = await session.openPage('/release/');
  await markSnippets(session.browser, page, [FIRST]);
  const popup = await session.browser.openPopup(page);
  const share = await mintBy(session.browser, page, () => press(session.browser, popup, 'Copy link to all'));
  await popup.close();
  const links = await openScreen('links');
  await type(links, 'Find a link', new URL(share.link).search.slice(1));
  await untilSays(links, '1 link');
  await press(session.browser, links, 'Copy link');
  await untilSays(links, 'Link copied.');
  expect(await session.browser.clipboardText()).toBe(share.link);
  await links.bringToFront();
  await press(session.browser, links, 'Remove from this list');
  await untilSays(links, 'The link itself goes on working.');
  const kept = async () => (await session.browser.database()).shares.filter(({ id }) => id === share.id);
  expect(await kept()).toEqual([]);
  await press(session.browser, links, 'Undo');
  await waitForControl(session.browser, links, 'Open link');
  expect(await kept()).toEqual([share]);
  await Promise.all([page.close(), links.close()]);
});
