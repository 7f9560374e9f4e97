import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import { BAR } from '../../lib/words/page.ts';
import { OBSTACLES, POPUP } from '../../lib/words/popup.ts';
import { control, press } from '../support/controls.ts';
import { markSnippets, mintBy, type Snippet, waitForBar } from '../support/mark-page.ts';
import { expectPaintedLike } from '../support/painted.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { selectByMouse } from '../support/select.ts';
import { showOriginal, translatePage, translationUnderWay } from '../support/translate-page.ts';
import { useSession } from '../support/use-session.ts';

const WITHIN: Snippet = { quote: 'one resident in five is a student', ink: 'leaf' };
/** From one paragraph into the next: of such a range, a translation leaves a part standing. */
const ACROSS: Snippet = {
  quote: 'weather permitting”. What is on the table Crisis management comes first',
  ink: 'sky',
};

const session = useSession();
const name = inject('browserName');

async function open(address: string): Promise<Page> {
  const page = await session.browser.openPage(address);
  onTestFinished(() => page.close());
  return page;
}

/** Where the control page is: lines are drawn a hair differently at a fraction of a pixel. */
const toTop = (page: Page) => page.evaluate(() => scrollTo(0, 0));

/** All that the page's popup shows, once it shows these sentences and why nothing can be marked. */
async function readPopup(page: Page, ...sentences: string[]): Promise<string> {
  const popup = await session.browser.openPopup(page);
  const text = await untilPopupSays(popup, OBSTACLES.translated, ...sentences);
  await popup.close().catch(() => undefined);
  return text;
}

test('on a translation nothing is marked, painted or called lost; the original has its marks again', async () => {
  const { browser, fixtures } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  await markSnippets(browser, page, [WITHIN, ACROSS]);
  const before = await browser.database();
  await translatePage(page, name);

  const other = await open(`${fixtures.origin}/release/?control`);
  await translatePage(other, name);
  await toTop(page);
  await expectPaintedLike(page, other, []);

  await selectByMouse(page, 'bla’bla bla. “bla bla');
  await browser.runMenu(page, 'mark-selection');
  await waitForBar(browser, page, BAR.translated);
  expect(await control(browser, page, 'Snipmark', { role: 'toolbar' })).toBeNull();
  expect(await browser.database()).toEqual(before);

  const text = await readPopup(page, '2 marks on this page');
  expect(text).not.toContain(POPUP.noLongerHere);

  await showOriginal(page, name);
  await toTop(page);
  await session.expectPainted(page, [WITHIN, ACROSS]);
});

test.for(['after it was opened', 'before it was opened'])(
  'a link to a page translated %s waits for the original',
  async (when) => {
    const { browser, fixtures } = session;
    const sharer = await session.openPage('/release/');
    await markSnippets(browser, sharer, [WITHIN, ACROSS]);
    const share = await mintBy(browser, sharer, async () => {
      await press(browser, await browser.openPopup(sharer), POPUP.copyAll);
    });
    await sharer.close();
    const address = share.link.replace(
      /^[^#]*/,
      `${fixtures.pressOrigin}/release/?edition=${encodeURIComponent(when)}`,
    );

    const page = await open('about:blank');
    if (when === 'after it was opened') {
      await page.goto(address, { waitUntil: 'load' });
      await waitForBar(browser, page, GUESTS.shared(2));
      await translatePage(page, name);
    } else {
      const { identifier } = await page.evaluateOnNewDocument(translationUnderWay(name));
      await page.goto(address, { waitUntil: 'load' });
      await page.removeScriptToEvaluateOnNewDocument(identifier);
    }
    await waitForBar(browser, page, GUESTS.translated);
    const text = await readPopup(page);
    expect(text).not.toContain('no longer');

    // Closing what is said of the translation is no dismissal.
    await page.bringToFront();
    await press(browser, page, 'Close');
    await showOriginal(page, name);
    await waitForBar(browser, page, GUESTS.shared(2));
    const shown = [WITHIN, ACROSS].map((snippet) => ({ ...snippet, guest: true }));
    await toTop(page);
    await session.expectPainted(page, shown);
  },
);
