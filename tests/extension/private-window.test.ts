import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import type { Sentinel } from '../../lib/store/sentinel.ts';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import { BAR } from '../../lib/words/page.ts';
import { DONE, POPUP } from '../../lib/words/popup.ts';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy, type Snippet, waitForBar } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { readSecondCopy } from '../support/second-copy.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const SUN: Snippet = { quote: 'one river cruise', ink: 'sun' };
const SKY: Snippet = { quote: 'bread and salt', ink: 'sky' };

const session = useSession();

/** Opens a fixture page in a private window, until the test is over. */
async function openPrivately(pathAndQuery: string): Promise<Page> {
  const page = await session.browser.openPrivatePage(session.fixtures.pressOrigin + pathAndQuery);
  onTestFinished(() => page.close());
  return page;
}

/** Marks without waiting for the database. */
async function mark(page: Page, { quote, ink }: Snippet): Promise<void> {
  await selectByMouse(page, quote);
  await press(session.browser, page, `Mark in ${ink}`);
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
}

/** All that is kept, wherever it is kept, once Snipmark has come to rest. */
async function everythingKept(page: Page): Promise<string> {
  const { browser } = session;
  await waitUntil(page, 'rest', async () => {
    const { sentinel } = (await browser.storageLocal()) as { sentinel?: Sentinel };
    return sentinel && !sentinel.isBehind && sentinel.unchecked.length === 0 ? true : null;
  });
  return JSON.stringify([
    await browser.database(),
    await browser.storageLocal(),
    await readSecondCopy(browser),
  ]);
}

test('in a private window a mark is painted, and nothing kept before or after a no', async () => {
  const { browser } = session;
  const page = await openPrivately('/release/?private=no');
  const before = await everythingKept(page);
  await mark(page, SUN);
  await waitForBar(browser, page, BAR.privateWindow);
  await session.expectPainted(page, [SUN]);
  expect(await everythingKept(page)).toBe(before);

  await press(browser, page, BAR.notNow);
  await waitForNoControl(browser, page, BAR.notNow);
  await mark(page, SKY);
  await session.expectPainted(page, [SUN, SKY]);

  const popup = await browser.openPopup(page);
  const text = await untilPopupSays(popup, POPUP.privateWindow, '2 marks on this page');
  expect(text.split(POPUP.notSaved)).toHaveLength(3);
  await press(browser, popup, POPUP.copyAll);
  await untilPopupSays(popup, 'Link copied: 2 snippets');
  await popup.close().catch(() => undefined);
  expect(await everythingKept(page)).toBe(before);
});

test('a yes keeps what was marked before it, and what is marked after', async () => {
  const { browser } = session;
  const page = await openPrivately('/release/?private=yes');
  await mark(page, SUN);
  await press(browser, page, BAR.keep);
  await waitForBar(browser, page, BAR.saved);
  const quotes = async () => (await session.marksOf(page)).map(({ quote }) => quote);
  expect(await quotes()).toEqual([SUN.quote]);
  await mark(page, SKY);
  await session.untilMarks(page, 'second mark', (marks) => marks.length === 2);
  expect(await quotes()).toEqual([SUN.quote, SKY.quote]);

  const popup = await browser.openPopup(page);
  const text = await untilPopupSays(popup, SUN.quote, SKY.quote);
  expect(text).not.toContain(POPUP.notSaved);
  // The page knows what it kept late, too: removed here, it is removed there.
  const late = await waitUntil(popup, 'button for the second mark in the page', async () => {
    return (await browser.locate(popup, { name: POPUP.remove }))[1] ?? null;
  });
  await popup.mouse.click(late.box.x + late.box.width / 2, late.box.y + late.box.height / 2);
  await untilPopupSays(popup, DONE.removed);
  await popup.close().catch(() => undefined);
  await session.expectPainted(page, [SKY]);
});

test('a single mark can be kept from the popup', async () => {
  const { browser } = session;
  const page = await openPrivately('/release/?private=popup');
  await mark(page, SUN);
  await press(browser, page, BAR.notNow);
  const popup = await browser.openPopup(page);
  await press(browser, popup, POPUP.save);
  await session.untilMarks(page, 'saved mark', (marks) => marks.length === 1);
  await popup.close().catch(() => undefined);
});

test('shows marks that were kept before, and the whole library in the popup', async () => {
  const { browser } = session;
  const open = await session.openPage('/release/');
  await markSnippets(browser, open, [SUN]);
  const { pathname, search } = new URL(open.url());
  await open.close();

  const page = await openPrivately(pathname + search);
  await session.expectPainted(page, [SUN]);
  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, '1 mark on this page');
  await waitForControl(browser, popup, POPUP.search);

  // A link that is made here leaves no record.
  const before = await everythingKept(page);
  await press(browser, popup, POPUP.copyAll);
  await untilPopupSays(popup, 'Link copied: 1 snippet');
  expect(await everythingKept(page)).toBe(before);
  await popup.close().catch(() => undefined);
});

test('a link shows its snippets, and keeping them is asked for like any keeping', async () => {
  const { browser, fixtures } = session;
  const open = await session.openPage('/release/');
  await markSnippets(browser, open, [SUN, SKY]);
  const share = await mintBy(browser, open, async () => {
    await press(browser, await browser.openPopup(open), POPUP.copyAll);
  });
  const before = await everythingKept(open);
  await open.close();

  const page = await browser.openPrivatePage(
    share.link.replace(/^[^#]*/, `${fixtures.pressOrigin}/release/?private=guest`),
  );
  onTestFinished(() => page.close());
  await waitForBar(browser, page, GUESTS.shared(2));
  await session.expectPainted(
    page,
    [SUN, SKY].map((snippet) => ({ ...snippet, guest: true })),
  );
  await press(browser, page, BAR.keep);
  await waitForBar(browser, page, BAR.privateWindow);
  expect(await everythingKept(page)).toBe(before);
  await press(browser, page, BAR.keep);
  const kept = await session.untilMarks(page, 'kept snippets', (marks) => marks.length === 2);
  expect(kept.map(({ origin }) => origin?.shareId)).toEqual([share.id, share.id]);
});
