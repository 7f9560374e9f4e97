import type { Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { control, nextFrame, press, waitUntil } from '../support/controls.ts';
import { setLinkSettings } from '../support/link-settings.ts';
import { markSnippets, waitForBar } from '../support/mark-page.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const FIRST = { quote: 'the market moved into the shed beside it', ink: 'leaf' } as const;
const LAST = { quote: 'Nobody had asked the harbour master', ink: 'rose' } as const;

const session = useSession();
const friend = useSession();
let count = 0;

beforeAll(() => setLinkSettings(session.browser, { addressBar: true }));

/** Opens the page that keeps a list of what a router hears, at this fragment, with a state of its own. */
async function openRouter(fragment: string): Promise<Page> {
  count++;
  const page = await session.browser.openPage(
    `${session.fixtures.pressOrigin}/small/router.html?case=${count}${fragment}`,
  );
  onTestFinished(() => page.close());
  await page.evaluate(() => {
    history.replaceState({ page: 7 }, '');
    Object.assign(window, { routes: [], writes: [] });
  });
  return page;
}

/** What the page knows of its own address and history. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const { routes, writes } = window as unknown as { routes: string[]; writes: string[] };
    return { hash: location.hash, state: history.state, length: history.length, scrollY, routes, writes };
  });

const fullAddress = (page: Page) => page.evaluate(() => navigation.currentEntry?.url ?? '');

const untilAddress = (page: Page, what: string, pass: (address: string) => boolean) =>
  waitUntil(page, what, async () => {
    const address = await fullAddress(page);
    return pass(address) ? address : null;
  });

const carriesLink = (address: string) => /:~:.*&snip=[A-Za-z0-9]{10}\.[\w-]+$/.test(address);

test.for([
  ['', 'none'],
  ['#first', 'a place'],
  ['#/notes/harbour', 'a route'],
  ['#a:~b=c', 'a look-alike'],
])(
  'the address is the link to what is marked, and the page’s own fragment (%s, %s) stays',
  async ([fragment = '']) => {
    const page = await openRouter(fragment);
    const plain = (await fullAddress(page)).replace(/#$/, '');
    await markSnippets(session.browser, page, [LAST]);
    const one = await untilAddress(page, 'link in the address', carriesLink);
    const before = await readPage(page);
    expect(before).toMatchObject({ hash: fragment, state: { page: 7 }, routes: [], writes: ['replace'] });

    await markSnippets(session.browser, page, [FIRST]);
    const two = await untilAddress(
      page,
      'link to both',
      (address) => carriesLink(address) && address !== one,
    );
    const after = await readPage(page);
    // Marking scrolls the first words into view, by the test's own hand; the address does not.
    expect(after).toMatchObject({ ...before, scrollY: after.scrollY, writes: ['replace', 'replace'] });
    expect(/snip=(\w+)/.exec(two)?.[1]).toBe(/snip=(\w+)/.exec(one)?.[1]);
    expect(two.startsWith(`${plain}${fragment === '' ? '#' : ''}:~:text=`)).toBe(true);

    const shown = await friend.browser.openPage(two);
    onTestFinished(() => shown.close());
    await friend.expectPainted(shown, [
      { ...FIRST, guest: true },
      { ...LAST, guest: true },
    ]);
    expect(await readPage(shown)).toMatchObject({ hash: fragment, state: null, routes: [], writes: [] });
  },
);

test('removing the last mark cleans the address, and undoing that fills it again', async () => {
  const page = await openRouter('#first');
  const plain = await fullAddress(page);
  await markSnippets(session.browser, page, [FIRST]);
  const link = await untilAddress(page, 'link in the address', carriesLink);
  await clickWords(page, FIRST.quote);
  await press(session.browser, page, 'Remove');
  await untilAddress(page, 'clean address', (address) => address === plain);
  await press(session.browser, page, 'Undo');
  expect(await untilAddress(page, 'link again', carriesLink)).toBe(link);
  expect(await readPage(page)).toMatchObject({
    state: { page: 7 },
    routes: [],
    writes: Array(3).fill('replace'),
  });
});

test('a reload brings the marks back without a word, and leaves the address', async () => {
  const page = await openRouter('');
  await markSnippets(session.browser, page, [FIRST]);
  const link = await untilAddress(page, 'link in the address', carriesLink);
  await page.reload({ waitUntil: 'load' });
  await session.expectPainted(page, [FIRST]);
  for (let frame = 0; frame < 10; frame++) await nextFrame(page);
  expect(await control(session.browser, page, 'Snipmark', { role: 'region' })).toBeNull();
  expect(await fullAddress(page)).toBe(link);
  expect((await readPage(page)).writes).toEqual([]);
  const { shares } = await session.browser.database();
  expect(shares.filter(({ link: kept }) => kept === link)).toMatchObject([{ isInAddress: true }]);
});

test('somebody’s link stays in the address until it is dismissed', async () => {
  const own = await openRouter('');
  await markSnippets(session.browser, own, [FIRST]);
  const link = await untilAddress(own, 'link in the address', carriesLink);
  const theirs = link.replace(/case=\d+/, 'case=theirs').replace(/snip=\w+/, 'snip=SomebodysO');
  const page = await session.browser.openPage(theirs);
  onTestFinished(() => page.close());
  await session.expectPainted(page, [{ ...FIRST, guest: true }]);
  await markSnippets(session.browser, page, [LAST]);
  await session.expectPainted(page, [{ ...FIRST, guest: true }, LAST]);
  expect(await fullAddress(page)).toBe(theirs);

  await page.reload({ waitUntil: 'load' });
  await press(session.browser, page, 'Dismiss');
  await untilAddress(page, 'link to the own mark', (address) => carriesLink(address) && address !== theirs);
});

test('a link stays in the address while its snippets cannot be found, until its notice is closed', async () => {
  const { browser, fixtures } = session;
  const own = await openRouter('');
  await markSnippets(browser, own, [FIRST]);
  const link = await untilAddress(own, 'link in the address', carriesLink);
  // Somebody's link to the page that was marked, opened on one that says something else and has a mark of its own.
  const elsewhere = link
    .replace(/^[^#]*/, `${fixtures.pressOrigin}/small/links.html?case=gone`)
    .replace(/snip=\w+/, 'snip=SomebodysO');
  const page = await browser.openPage(elsewhere);
  onTestFinished(() => page.close());
  await waitForBar(browser, page, 'no longer on this page');
  const [words = ''] = (await page.evaluate(() => document.body.textContent)).match(/\w+ \w+ \w+/) ?? [];
  await markSnippets(browser, page, [{ quote: words, ink: 'sky' }]);
  for (let frame = 0; frame < 10; frame++) await nextFrame(page);
  expect(await fullAddress(page)).toBe(elsewhere);
  await page.reload({ waitUntil: 'load' });
  await waitForBar(browser, page, 'no longer on this page');
  await press(browser, page, 'Close');
  await untilAddress(
    page,
    'link to the own mark',
    (address) => carriesLink(address) && address !== elsewhere,
  );
});

test('the state that the Navigation API keeps with an entry stays with it', async () => {
  const page = await openRouter('');
  await page.evaluate(() => navigation.updateCurrentEntry({ state: { view: 'map' } }));
  await markSnippets(session.browser, page, [FIRST]);
  await untilAddress(page, 'link in the address', carriesLink);
  expect(await page.evaluate(() => navigation.currentEntry?.getState())).toEqual({ view: 'map' });
});

test('while the option is off, the address is left alone, and switching it off cleans it', async () => {
  const page = await openRouter('#first');
  const plain = await fullAddress(page);
  await markSnippets(session.browser, page, [FIRST]);
  await untilAddress(page, 'link in the address', carriesLink);
  await setLinkSettings(session.browser, { addressBar: false });
  onTestFinished(() => setLinkSettings(session.browser, { addressBar: true }));
  await page.bringToFront();
  await untilAddress(page, 'clean address', (address) => address === plain);
  await markSnippets(session.browser, page, [LAST]);
  for (let frame = 0; frame < 10; frame++) await nextFrame(page);
  expect(await fullAddress(page)).toBe(plain);
});
