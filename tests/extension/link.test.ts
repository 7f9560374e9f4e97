import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import { press, waitForControl, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy, type Snippet, untilCopied, waitForBar } from '../support/mark-page.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS: readonly Snippet[] = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'households are paid for the electricity they do not use', ink: 'sky' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'rose' },
];
const NOTE = 'Ask the mayor about this';

const session = useSession();

/** What the link carries for Snipmark, and how many `text=` directives stand beside. */
async function carried(link: string) {
  const { texts, snip } = readFragmentDirective(link);
  const { status, declared, marks, texts: packed } = decodePayload(snip?.payload ?? '');
  const words = packed && unpackTexts(packed);
  return { nativeCount: texts.length, status, declared, marks, notes: words?.notes ?? [] };
}

/** From now on the page's own script keeps a list of every clipboard event it can hear of. */
function spyOnClipboard(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    // Not `clipboardchange`: that tells of every change, by whatever program, and holds no words.
    for (const type of ['beforecopy', 'copy', 'beforecut', 'cut', 'beforepaste', 'paste']) {
      window.addEventListener(type, (event) => heard.push(event.type), { capture: true });
    }
  });
}

const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** Presses the keys for copying; headless Chromium wants to be told what they stand for. */
async function copyByKey(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('c', { commands: ['Copy'] });
  await page.keyboard.up('Control');
}

test('copies a link to the selection by the toolbar, unseen by the page', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.origin}/release/#press`);
  await spyOnClipboard(page);
  const quote = 'one river cruise';
  await selectByMouse(page, quote);
  const share = await mintBy(browser, page, () => press(browser, page, 'Copy link'));
  await waitForBar(browser, page, 'Link copied: 1 snippet, opens anywhere.');
  expect(await heardBy(page)).toEqual([]);
  expect(await browser.clipboardText()).toBe(share.link);

  const { highlights } = await browser.database();
  const row = highlights.find((each) => each.quote === quote);
  expect(share).toMatchObject({
    highlightIds: [row?.id],
    withNotes: false,
    pageKey: row?.pageKey,
    title: 'Thirteen cities meet in Tomsk',
  });
  const [, payload] = /&snip=[A-Za-z0-9]{10}\.([\w-]+)$/.exec(share.link) ?? [];
  expect(share.link).toBe(
    `${fixtures.origin}/release/#press:~:text=one%20river%20cruise&snip=${share.id}.${payload}`,
  );
  expect(await carried(share.link)).toMatchObject({ status: 'ok', declared: 1, notes: [] });

  // The list is no proof unless it hears of a copy that the page has to do with.
  await selectByMouse(page, quote);
  await copyByKey(page);
  await waitUntil(page, "copy heard of by the page's script", async () =>
    (await heardBy(page)).includes('copy') ? true : null,
  );
  await page.close();
});

test('copies a link to one mark by its card, a new one each time, with the note only when ticked', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.pressOrigin}/csp/release/`);
  const [first] = SNIPPETS as [Snippet, ...Snippet[]];
  await markSnippets(browser, page, [first]);
  await clickWords(page, first.quote);
  const one = await mintBy(browser, page, () => press(browser, page, 'Copy link'));
  await untilCopied(browser, page, one.link);

  await page.bringToFront();
  await press(browser, page, 'Note');
  await page.keyboard.type(NOTE);
  const two = await mintBy(browser, page, () => press(browser, page, 'Copy link'));
  await press(browser, page, 'Include the note. The page that the link opens can read it.');
  const three = await mintBy(browser, page, () => press(browser, page, 'Copy link'));
  await untilCopied(browser, page, three.link);

  expect(new Set([one.id, two.id, three.id]).size).toBe(3);
  const [carriedByOne, byTwo, byThree] = await Promise.all(
    [one, two, three].map(({ link }) => carried(link)),
  );
  expect(carriedByOne).toMatchObject({ marks: [{ ink: 'leaf' }], notes: [] });
  expect(byTwo).toEqual(carriedByOne);
  expect(two.withNotes).toBe(false);
  expect(byThree).toEqual({ ...carriedByOne, notes: [NOTE] });
  expect(three.withNotes).toBe(true);
  await page.close();
});

test('copies one link to all marks of the page from the popup, notes only when ticked', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.origin}/release/?edition=2`);
  const rows = await markSnippets(browser, page, SNIPPETS.toReversed());
  const inReadingOrder = rows.toReversed();
  await clickWords(page, SNIPPETS[1]?.quote ?? '');
  await press(browser, page, 'Note');
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Escape');
  await waitUntil(
    page,
    'note in the database',
    async () =>
      (await browser.database()).highlights.some(({ note, id }) => note === NOTE && id === rows[1]?.id) ||
      null,
  );

  const popup = await browser.openPopup(page);
  const plain = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));
  await press(browser, popup, 'More ways to share');
  await waitForControl(browser, popup, 'Include notes', { role: 'checkbox' });
  const isShown = (lines: Element[], text: string) =>
    lines.some((line) => line.textContent === text && line.checkVisibility());
  const warning = 'The page that the link opens can read what the link carries.';
  expect(await popup.$$eval('p', isShown, warning)).toBe(true);
  await press(browser, popup, 'Include notes', { role: 'checkbox' });
  const withNotes = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));
  await untilCopied(browser, popup, withNotes.link);

  expect(plain.highlightIds).toEqual(inReadingOrder.map(({ id }) => id));
  const bare = await carried(plain.link);
  expect(bare.nativeCount).toBe(3);
  expect(bare.marks.map(({ ink }) => ink)).toEqual(['leaf', 'sky', 'rose']);
  expect(bare.notes).toEqual([]);
  expect((await carried(withNotes.link)).notes).toEqual(['', NOTE]);
  expect(plain.link).toContain(`${fixtures.origin}/release/?edition=2#:~:text=`);
  await page.close();
});

test('shows the link, selected, where the clipboard refuses', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.origin}/release/?edition=3`);
  const [snippet] = SNIPPETS as [Snippet, ...Snippet[]];
  await markSnippets(browser, page, [snippet]);
  await clickWords(page, snippet.quote);
  const share = await browser.withoutClipboard(page, () =>
    mintBy(browser, page, async () => {
      await press(browser, page, 'Copy link');
      await waitForBar(browser, page, 'The browser did not let Snipmark copy.');
    }),
  );
  const field = await waitForControl(browser, page, 'Link', { role: 'textbox' });
  expect(field.value).toBe(share.link);
  await copyByKey(page);
  expect(await browser.clipboardText()).toBe(share.link);

  const popup = await browser.openPopup(page);
  const again = await browser.withoutClipboard(page, () =>
    mintBy(browser, popup, async () => {
      await press(browser, popup, 'Copy link');
      await waitForControl(browser, popup, 'Link', { role: 'textbox' });
    }),
  );
  expect((await waitForControl(browser, popup, 'Link', { role: 'textbox' })).value).toBe(again.link);
  await copyByKey(popup);
  expect(await browser.clipboardText()).toBe(again.link);
  await page.close();
});
