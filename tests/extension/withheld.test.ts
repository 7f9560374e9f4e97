import type { Page } from 'puppeteer-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { OBSTACLES, POPUP } from '../../lib/words/popup.ts';
import { press, waitForNoControl } from '../support/controls.ts';
import { markSnippets, mintBy, untilCopied, waitForBar } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { selectByMouse } from '../support/select.ts';
import { PRESS_HOST } from '../support/serve-fixtures.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const isFirefox = inject('browserName') === 'firefox';
const FIRST = { quote: 'one river cruise', ink: 'sun' } as const;
const SECOND = { quote: 'one resident in five is a student', ink: 'sun' } as const;
const BOTH = [FIRST, SECOND];

/** Marked before and after access was taken away; stays open for the tests that follow. */
let page: Page;

beforeAll(async () => {
  page = await session.openPage('/release/');
  await markSnippets(session.browser, page, [FIRST]);
  await session.browser.withholdSites();
});

test('access taken away while a page is open takes nothing from it', async () => {
  await markSnippets(session.browser, page, [SECOND]);
  await session.expectPainted(page, BOTH);
  await page.reload({ waitUntil: 'load' });
  await session.expectPainted(page, []);
  expect(await session.marksOf(page)).toHaveLength(2);
});

test('a click on the button restores, marks and links, and says how to get more', async () => {
  await selectByMouse(page, 'programme of forty-two talks');
  const popup = await session.browser.clickButton(page);
  await untilPopupSays(popup, POPUP.seenByClick, FIRST.quote, SECOND.quote);
  await press(session.browser, popup, 'Mark selection');
  await session.untilMarks(page, 'third mark', ({ length }) => length === 3);
  const share = await mintBy(session.browser, page, () => press(session.browser, popup, 'Copy link to all'));
  expect(share.highlightIds).toHaveLength(3);
  await popup.close();
  await untilCopied(session.browser, page, share.link);
  await page.bringToFront();
  await session.expectPainted(page, [...BOTH, { quote: 'programme of forty-two talks', ink: 'sun' }]);
});

test('a link that was opened there is followed after the click', async () => {
  const link = `${session.fixtures.pressOrigin}/release/?by-link#:~:text=one%20river%20cruise`;
  const opened = await session.browser.openPage(link);
  const popup = await session.browser.clickButton(opened);
  await untilPopupSays(popup, POPUP.seenByClick, FIRST.quote);
  await popup.close();
  await opened.bringToFront();
  await waitForBar(session.browser, opened, 'This link points at 1 snippet.');
  await opened.close();
});

// Chromium's tests cannot press shortcuts for real, and only that lets the extension in there.
test.runIf(isFirefox)('the shortcut marks there, too', async () => {
  const other = await session.openPage('/release/');
  await selectByMouse(other, FIRST.quote);
  await session.browser.runCommand(other, 'mark-selection');
  await session.untilMarks(other, 'mark by the shortcut', ({ length }) => length === 1);
  await other.close();
});

test('a popup that nobody clicked for says what lets it in', async () => {
  const other = await session.openPage('/release/');
  if (isFirefox) {
    await untilPopupSays(await session.browser.openPopup(other), OBSTACLES.withheld);
  } else {
    // A menu's entry, dispatched without the press that would have let the extension in.
    const opened = other.browser().waitForTarget((target) => target.url().endsWith('/popup.html'));
    await session.browser.runMenu(other, 'mark-selection');
    await untilPopupSays(await (await opened).asPage(), OBSTACLES.withheld);
  }
  await other.close();
});

test('allowed on the site, marks come back by themselves at once, also in tabs opened before', async () => {
  const behind = await session.browser.openPage(page.url());
  await session.expectPainted(behind, []);
  const popup = await session.browser.clickButton(page);
  await press(session.browser, popup, POPUP.allowSite);
  await session.browser.allowSite(PRESS_HOST);
  if (!popup.isClosed()) {
    await waitForNoControl(session.browser, popup, POPUP.allowSite);
    await popup.close();
  }
  const painted = [...BOTH, { quote: 'programme of forty-two talks', ink: 'sun' as const }];
  await behind.bringToFront();
  await session.expectPainted(behind, painted);
  await behind.reload({ waitUntil: 'load' });
  await session.expectPainted(behind, painted);
  await Promise.all([page.close(), behind.close()]);
});
