import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { clipboardHtml } from '../support/clipboard-html.ts';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { downloadBy } from '../support/download.ts';
import { markSnippets, mintBy, type Snippet } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { pressInView } from '../support/press-in-view.ts';
import { readQrCode } from '../support/read-qr-code.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS: readonly Snippet[] = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'households are paid for the electricity they do not use', ink: 'sky' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'rose' },
];
/** Leaves room in 500 characters for the marks, and not for everything that opens without Snipmark. */
const FILLER = `long=${'x'.repeat(330)}`;
const TITLE = 'Thirteen cities meet in Tomsk';

const session = useSession();

/** Opens the press release under an address of its own, marks the snippets, and opens the popup's panel. */
async function openPanel(query: string): Promise<{ page: Page; popup: Page }> {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.origin}/release/?ways=${query}`);
  await markSnippets(browser, page, SNIPPETS);
  const popup = await browser.openPopup(page);
  await press(browser, popup, 'More ways to share');
  return { page, popup };
}

test('copies a quotation in Markdown with the link, recorded as a link is', async () => {
  const { browser } = session;
  const { page, popup } = await openPanel('markdown');
  const share = await mintBy(browser, popup, () => pressInView(browser, popup, 'Copy as quotation'));
  await untilPopupSays(popup, 'Quotation copied: 3 snippets, opens anywhere.');
  const quotes = SNIPPETS.map(({ quote }) => `> ${quote}\n\n`).join('');
  expect(await browser.clipboardText()).toBe(`${quotes}[${TITLE}](${share.link})\n`);
  expect(share).toMatchObject({ withNotes: false, title: TITLE });
  expect(share.highlightIds).toHaveLength(3);
  await page.close();
});

test('copies rich text with the link behind the quotes', async () => {
  const { browser } = session;
  const { page, popup } = await openPanel('rich');
  const { link } = await mintBy(browser, popup, () => pressInView(browser, popup, 'Copy as rich text'));
  await untilPopupSays(popup, 'Rich text copied: 3 snippets, opens anywhere.');
  const pasted = await clipboardHtml(browser);
  const links = [...pasted.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)];
  const href = link.replaceAll('&', '&amp;');
  expect(links.map(([, address]) => address)).toEqual([href, href, href, href]);
  const texts = links.map(([, , text]) => text?.replace(/<[^>]*>/g, ''));
  expect(texts).toEqual([...SNIPPETS.map(({ quote }) => quote), TITLE]);
  expect(pasted.match(/<blockquote/g)).toHaveLength(3);
  const plain = SNIPPETS.map(({ quote }) => `“${quote}”\n\n`).join('');
  expect(await browser.clipboardText()).toBe(`${plain}${TITLE}\n${link}`);
  await page.close();
});

test('shows a QR code that a camera reads as the link', async () => {
  const { browser } = session;
  const { page, popup } = await openPanel('code');
  const { link } = await mintBy(browser, popup, () => pressInView(browser, popup, 'QR code'));
  expect(await readQrCode(popup, '.code-drawing')).toBe(link);
  await page.close();
});

test('closes the panel by Escape, and not the popup', async () => {
  const { browser } = session;
  const { page, popup } = await openPanel('escape');
  await waitForControl(browser, popup, 'QR code');
  await popup.keyboard.press('Escape');
  await waitForNoControl(browser, popup, 'QR code');
  expect(await waitForControl(browser, popup, 'More ways to share')).toMatchObject({ expanded: false });
  await page.close();
});

test('hands the link to the system’s share sheet, where it has one', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.origin}/release/?ways=sheet`);
  await markSnippets(browser, page, SNIPPETS);
  const popup = await browser.openPopup(page);
  await waitForControl(browser, popup, 'More ways to share');
  // No browser here has one of its own.
  await popup.evaluate(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, { share: async (data: unknown) => shared.push(data) });
  });
  await press(browser, popup, 'More ways to share');
  const { link } = await mintBy(browser, popup, () => pressInView(browser, popup, 'Share…'));
  const shared = await waitUntil(popup, 'share sheet', async () => {
    const all = await popup.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
    return all.length > 0 ? all : null;
  });
  expect(shared).toEqual([{ title: TITLE, url: link }]);
  await page.close();
});

test('measures the link, leaves out native directives first, and remembers what was set', async () => {
  const { browser, fixtures } = session;
  const { popup } = await openPanel(`tiers&${FILLER}`);
  await untilPopupSays(popup, ' of 2,000 characters', 'Everything fits, and it opens anywhere.');
  await pressInView(browser, popup, 'Link settings');
  await waitForControl(browser, popup, 'Longest link');
  await popup.select('select', '500');
  const text = await untilPopupSays(popup, ' of 500 characters');
  expect(text).toMatch(/ of 3 snippets opens? without Snipmark|They are shown only with Snipmark/);
  const [, figures] = /(\d+) of 500 characters/.exec(text) ?? [];
  await pressInView(browser, popup, 'Your name in links', { role: 'textbox' });
  await popup.keyboard.type('Ann');
  const tick = 'Keep this page’s address the link to what is marked here';
  await pressInView(browser, popup, tick, { role: 'checkbox' });
  await waitUntil(popup, 'settings that are kept', async () => {
    const { link } = await browser.storageLocal();
    return JSON.stringify(link).includes('true') ? true : null;
  });
  expect(Number(figures)).toBeLessThanOrEqual(500);

  await browser.restart();
  const again = await browser.openPage(`${fixtures.origin}/release/?ways=tiers&${FILLER}`);
  const reopened = await browser.openPopup(again);
  await press(browser, reopened, 'More ways to share');
  await untilPopupSays(reopened, ' of 500 characters');
  await pressInView(browser, reopened, 'Link settings');
  expect(await waitForControl(browser, reopened, 'Longest link', { role: 'combobox' })).toMatchObject({
    value: '500',
  });
  expect(await waitForControl(browser, reopened, 'Your name in links', { role: 'textbox' })).toMatchObject({
    value: 'Ann',
  });
  expect(await waitForControl(browser, reopened, tick, { role: 'checkbox' })).toMatchObject({
    checked: true,
  });

  const { link } = await mintBy(browser, reopened, () => pressInView(browser, reopened, 'Copy link to all'));
  const { snip, texts } = readFragmentDirective(link);
  expect(link.length).toBeLessThanOrEqual(500);
  expect(texts.length).toBeLessThan(3);
  expect(decodePayload(snip?.payload ?? '').marks).toHaveLength(3);
  await pressInView(browser, reopened, tick, { role: 'checkbox' });
  await reopened.select('select', '2000');
  await untilPopupSays(reopened, ' of 2,000 characters');
  await again.close();
});

test('offers a file for a link that no program is sure to take, and the file holds everything', async () => {
  const { browser } = session;
  const { page, popup } = await openPanel(`file&long=${'x'.repeat(8000)}`);
  await untilPopupSays(popup, 'A file holds everything and arrives whole.');
  const file = await downloadBy(browser, popup, () => press(browser, popup, 'Save as a file'));
  expect(file.name).toBe(`${TITLE}.html`);
  const share = (await browser.database()).shares.find(({ link }) => link.includes('ways=file'));
  const opened = await browser.openPage(pathToFileURL(file.path).href);
  expect(await opened.title()).toBe(TITLE);
  const quotes = await opened.$$eval('blockquote', (all) => all.map(({ textContent }) => textContent));
  expect(quotes).toEqual(SNIPPETS.map(({ quote }) => quote));
  // Not shown where it differs: it is long.
  expect((await opened.$eval('a', (link) => link.href)) === share?.link).toBe(true);
  await opened.close();
  await page.close();
});
