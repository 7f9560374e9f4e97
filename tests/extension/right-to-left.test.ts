import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { makeHighlight } from '../store/make-highlight.ts';
import { press, waitForControl } from '../support/controls.ts';
import { openLibrary, untilSaid } from '../support/library-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { pressInView } from '../support/press-in-view.ts';
import { inPseudoLanguage as inIt } from '../support/pseudo-language.ts';
import { seedMarks } from '../support/seed-marks.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { findStrayTexts, readShownTexts, type ShownText } from '../support/shown-texts.ts';
import { useSession } from '../support/use-session.ts';

const QUOTE = 'one river cruise';
const LED_TO = 'pipes laid in 1906';
const PAGE_TITLE = 'Thirteen cities meet in Tomsk';
const NOTE = 'bring an umbrella';

/** A browser in a language that is none, which runs from right to left: what is not in it was never in `_locales`. */
const session = useSession({ inPseudoLanguage: true });

/** Expects all texts around this control to be in the language, and to run as it does. */
async function expectInLanguage(page: Page, name: string, role: string, own: readonly string[] = []) {
  await waitForControl(session.browser, page, inIt(name), { role });
  const [json] = await session.browser.callOnControls(page, { name: inIt(name), role }, readShownTexts);
  const shown = JSON.parse(json ?? '[]') as ShownText[];
  expect(shown.length).toBeGreaterThan(3);
  expect(findStrayTexts(shown, [QUOTE, LED_TO, NOTE, ...own])).toEqual([]);
}

async function openPage(rest: string): Promise<Page> {
  const page = await session.browser.openPage(`${session.fixtures.pressOrigin}/release/${rest}`);
  onTestFinished(() => page.close());
  return page;
}

/** Where the left edge of this control is. */
const leftOf = async (page: Page, name: string) =>
  (await waitForControl(session.browser, page, inIt(name))).box.x;

test('what Snipmark shows on a page is in the reader’s language and direction', async () => {
  const { browser } = session;
  const page = await openPage('?marked');
  await selectByMouse(page, QUOTE);
  expect(await leftOf(page, 'Mark in leaf')).toBeLessThan(await leftOf(page, 'Mark in sun'));
  await press(browser, page, inIt('More'));
  await waitForControl(browser, page, inIt('Off everywhere'));
  await expectInLanguage(page, 'Snipmark', 'toolbar');

  await selectByMouse(page, QUOTE);
  await waitForControl(browser, page, inIt('Mark in sun'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  expect((await waitForControl(browser, page, inIt('Mark in leaf'))).focused).toBe(true);

  await press(browser, page, inIt('Mark in sun'));
  await expectInLanguage(page, 'Snipmark', 'region');
  await clickWords(page, QUOTE);
  await press(browser, page, inIt('Note'));
  await expectInLanguage(page, 'Mark', 'dialog');
  await page.keyboard.type(NOTE);
  await waitForControl(browser, page, inIt('Include the note. The page that the link opens can read it.'));
  await expectInLanguage(page, 'Mark', 'dialog');
});

test('what came by a link is told in the reader’s language and direction', async () => {
  const { browser } = session;
  const page = await openPage(`?led#:~:text=${encodeURIComponent(LED_TO)}`);
  await expectInLanguage(page, 'Snipmark', 'region');
  await clickWords(page, LED_TO);
  await expectInLanguage(page, 'Snippet shared with you', 'dialog');
  const popup = await browser.openPopup(page);
  onTestFinished(() => popup.close());
  await untilPopupSays(popup, inIt('Keep all'));
  await expectInLanguage(popup, 'Search marks', 'textbox', [await page.title()]);
});

test('the popup is in the reader’s language and direction', async () => {
  const { browser } = session;
  const page = await openPage('?popup');
  await selectByMouse(page, QUOTE);
  await press(browser, page, inIt('Mark in rose'));
  await waitForControl(browser, page, inIt('Snipmark'), { role: 'region' });
  await selectByMouse(page, LED_TO);
  const popup = await browser.openPopup(page);
  onTestFinished(() => popup.close());
  await pressInView(browser, popup, inIt('Settings'));
  await pressInView(browser, popup, inIt('More ways to share'));
  await pressInView(browser, popup, inIt('Link settings'));
  await pressInView(browser, popup, inIt('QR code'));
  await waitForControl(browser, popup, inIt('QR code of the link'));
  await untilPopupSays(popup, inIt('Everything fits, and it opens anywhere.'));
  await pressInView(browser, popup, inIt('Copy link to all'));
  await untilPopupSays(popup, inIt('Link copied: 1 snippet, opens anywhere.'));
  await expectInLanguage(popup, 'Search marks', 'textbox', [
    await page.title(),
    session.fixtures.pressOrigin,
  ]);
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('he');
});

test('the library is in the reader’s language and direction', async () => {
  const { browser } = session;
  const kept = makeHighlight({ id: 'kept', quote: QUOTE, note: NOTE, tags: ['harbour'] });
  await seedMarks(browser, [kept, { ...kept, id: 'removed', deletedAt: Date.now() }]);
  const library = await openLibrary(browser, '#/marks');
  onTestFinished(() => library.close());
  // The marks of the tests before are in it too.
  const { format } = new Intl.DateTimeFormat('he', { dateStyle: 'medium' });
  const month = new Intl.DateTimeFormat('he', { month: 'short' });
  const months = Array.from({ length: 12 }, (_, at) => month.format(new Date(2026, at, 1)));
  const days = [format(kept.createdAt), format(Date.now()), ...months];
  const keys = [...'SLMNP'].map((key) => `Alt+Shift+${key}`);
  const pages = [`${session.fixtures.pressOrigin}/release/?popup`, 'press.test', PAGE_TITLE];
  const own = [kept.title, 'harbour', 'example.org', ...pages, ...days, ...keys];
  await press(browser, library, inIt('Copy link'));
  await untilSaid(library, inIt('Link copied: 1 snippet.'));
  await press(browser, library, inIt('Select'));
  // Their letters are keys.
  await expectInLanguage(library, 'Selected marks', 'toolbar', [...own, 'E', 'T', 'X']);
  expect(await leftOf(library, 'Settings')).toBeLessThan(await leftOf(library, 'Bin'));
  for (const [screen, control] of [
    ['Links', 'Copy link'],
    ['Bin', 'Bring back'],
    ['Import and export', 'Export'],
    ['Settings', 'Back up now'],
  ] as const) {
    await press(browser, library, inIt(screen), { role: 'link' });
    await waitForControl(browser, library, inIt(control), { role: 'button' });
    await expectInLanguage(library, control, 'button', own);
  }
});
