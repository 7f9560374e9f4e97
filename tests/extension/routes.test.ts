import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { press, untilSeen, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { type PaintedFrame, untilPainted, watchFrames } from '../support/painted-words.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

/** On every view. */
const SHARED = { quote: 'The harbour office opens at six', ink: 'rose' } as const;
const SUNDAY = { quote: 'every day but Sunday', ink: 'violet' } as const;
const FIRST = { quote: 'takes on its water and its letters', ink: 'sun' } as const;
const SECOND = { quote: 'the ice carries a tram', ink: 'sky' } as const;

const session = useSession();
let count = 0;

/** Opens a view under an address that no other test has; `{}` stands for what makes it so. */
async function openView(address: string): Promise<Page> {
  count += 1;
  const page = await session.browser.openPage(session.fixtures.pressOrigin + address.replace('{}', own()));
  onTestFinished(() => page.close());
  return page;
}
const own = () => `case=route-${count}`;

type Way = 'push' | 'replace' | 'hash';

/** Has the page go to another view; `late`: the view that is left stays in sight. */
const go = (page: Page, by: Way, address: string, late = false) =>
  page.evaluate(
    (...args) => (window as unknown as { go(...args: unknown[]): void }).go(...args),
    by,
    address.replace('{}', own()),
    late,
  );

const show = (page: Page) => page.evaluate(() => (window as unknown as { show(): void }).show());

/** Fails where some frame showed words under an address that are not of its view: `own`, by path and fragment. */
function expectOnly(frames: readonly PaintedFrame[], own: Readonly<Record<string, readonly string[]>>): void {
  const foreign = frames.filter(({ at, words }) => words.some((each) => !own[at]?.includes(each)));
  expect(foreign).toEqual([]);
}

test.for<[Way, string, string]>([
  ['push', '/routes/a?{}', '/routes/b?{}'],
  ['replace', '/routes/a?{}', '/routes/b?{}'],
  ['hash', '/routes/a?{}#/a', '#/b'],
  ['hash', '/routes/a?{}#!a', '#!b'],
])(
  'by %s from %s to %s each view shows its own marks, and in no frame the other’s',
  async ([by, from, to]) => {
    const page = await openView(from);
    const goBack = () => (by === 'replace' ? go(page, by, from) : page.evaluate(() => history.back()));
    await markSnippets(session.browser, page, [SHARED, FIRST]);
    const frames = await watchFrames(page);
    await go(page, by, to, true);
    await untilPainted(page, []);
    await show(page);
    await markSnippets(session.browser, page, [SECOND]);
    await goBack();
    await untilPainted(page, [SHARED.quote, FIRST.quote]);
    await (by === 'replace' ? go(page, by, to) : page.evaluate(() => history.forward()));
    await untilPainted(page, [SECOND.quote]);
    // Back and forth while the answers are under way.
    for (const address of [from, to, from, to]) await go(page, by, address.replace(/.*#/, '#'));
    await untilPainted(page, [SECOND.quote]);
    const viewOf = (address: string) => {
      const { pathname, hash } = new URL(address, 'http://press.test/routes/a');
      return pathname + hash;
    };
    expectOnly(await frames.stop(), {
      [viewOf(from)]: [SHARED.quote, FIRST.quote],
      [viewOf(to)]: [SECOND.quote],
    });
  },
);

test('marks stay as they are while only a fragment or a tracker in the address changes', async () => {
  const page = await openView('/routes/a?{}');
  await markSnippets(session.browser, page, [FIRST]);
  const frames = await watchFrames(page);
  await page.evaluate(async () => {
    const bare = location.search;
    const drawn = () => new Promise(requestAnimationFrame);
    for (let step = 0; step < 40; step += 1) {
      history.replaceState(null, '', `${bare}&utm_term=${step}`);
      await drawn();
    }
    location.hash = '#office';
    await drawn();
    history.pushState(null, '', `${bare}&gclid=1`);
  });
  // By then it is known which page this is.
  await markSnippets(session.browser, page, [SHARED]);
  for (const { words } of await frames.stop()) expect(words).toContain(FIRST.quote);
});

test('another query that means something is another page, until it is gone back from', async () => {
  const page = await openView('/routes/a?{}');
  await markSnippets(session.browser, page, [SHARED, FIRST]);
  await go(page, 'push', '/routes/a?{}&edition=2');
  await untilPainted(page, []);
  await page.evaluate(() => history.back());
  await untilPainted(page, [SHARED.quote, FIRST.quote]);
});

test('what is being made when the view changes is saved to the view that it was made on', async () => {
  const { browser } = session;
  const page = await openView('/routes/a?{}');
  await markSnippets(browser, page, [SHARED]);
  await clickWords(page, SHARED.quote);
  await press(browser, page, 'Note');
  await page.keyboard.type('Ask for the fa');
  await go(page, 'push', '/routes/b?{}');
  await waitForNoControl(browser, page, 'Note');
  await page.evaluate(() => history.back());
  await session.untilMarks(page, 'note', ([mark]) => mark?.note === 'Ask for the fa');

  await untilPainted(page, [SHARED.quote]);
  await selectByMouse(page, SUNDAY.quote);
  await waitForControl(browser, page, 'Mark in violet');
  await untilSeen(page);
  const frames = await watchFrames(page);
  await page.evaluate((next) => {
    const leave = () => (window as unknown as { go(by: Way, address: string): void }).go('push', next);
    addEventListener('click', () => setTimeout(leave), { capture: true, once: true });
  }, `/routes/b?${own()}`);
  await press(browser, page, 'Mark in violet');
  await waitUntil(page, 'the other view', async () => (page.url().includes('/routes/b') ? true : null));
  await page.evaluate(() => history.back());
  const saved = await session.untilMarks(page, 'both marks', ({ length }) => length === 2);
  expect(new Set(saved.map(({ pageKey }) => pageKey)).size).toBe(1);
  await untilPainted(page, [SHARED.quote, SUNDAY.quote]);
  expectOnly(await frames.stop(), { '/routes/a': [SHARED.quote, SUNDAY.quote] });
});

test('what a page builds anew while it is being marked is marked all the same', async () => {
  const page = await openView('/routes/a?{}');
  await selectByMouse(page, FIRST.quote);
  await waitForControl(session.browser, page, 'Mark in sun');
  await untilSeen(page);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const rebuild = () => main?.replaceWith(main.cloneNode(true));
    addEventListener('click', () => setTimeout(rebuild), { capture: true, once: true });
  });
  await press(session.browser, page, 'Mark in sun');
  const here = page.url();
  await session.untilMarks(page, 'mark', ([mark]) => mark?.quote === FIRST.quote && mark.rawUrl === here);
  await untilPainted(page, [FIRST.quote]);
});

test('the popup follows the page from view to view', async () => {
  const { browser } = session;
  const page = await openView('/routes/a?{}');
  await markSnippets(browser, page, [FIRST]);
  await go(page, 'push', '/routes/b?{}');
  await markSnippets(browser, page, [SECOND]);
  const popup = await browser.openPopup(page);
  const shownFor = (quote: string) =>
    waitUntil(popup, `'${quote}' among the marks of the page`, async () => {
      await popup.waitForSelector('.this-page');
      const text = await popup.$eval('.this-page', (section) => section.textContent ?? '');
      return text.includes(quote) ? text : null;
    });
  expect(await shownFor(SECOND.quote)).not.toContain(FIRST.quote);
  await page.evaluate(() => history.back());
  expect(await shownFor(FIRST.quote)).not.toContain(SECOND.quote);
});

test.for(['a marked', 'an unmarked'])(
  '%s page from the back/forward cache shows what was marked meanwhile',
  async (before) => {
    const { browser, fixtures } = session;
    const page = await openView('/routes/a?{}');
    const own = before === 'a marked' ? [FIRST] : [];
    await markSnippets(browser, page, own);
    const address = page.url();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await page.goto(`${fixtures.pressOrigin}/release/`);
    const other = await browser.openPage(address);
    await markSnippets(browser, other, [SHARED]);
    await other.close();
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await waitUntil(page, 'page from the cache', () =>
      page.evaluate(() => ('persisted' in window ? window.persisted || null : null)).catch(() => null),
    );
    await untilPainted(
      page,
      [...own, SHARED].map(({ quote }) => quote),
    );
  },
);

/** Gives the page a canonical link to this address, or changes the one that it has. */
const nameCanonical = (page: Page, address: string) =>
  page.evaluate(
    (href) => {
      const named = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
      if (named) named.href = href;
      else document.head.insertAdjacentHTML('beforeend', `<link rel="canonical" href="${href}">`);
    },
    address.replace('{}', own()),
  );

test('the canonical link of a view is believed when it comes, and that of the last one never', async () => {
  const page = await openView('/routes/b?{}');
  await markSnippets(session.browser, page, [SHARED, SECOND]);
  await go(page, 'replace', '/routes/a?{}');
  await nameCanonical(page, '/routes/a?{}');
  await markSnippets(session.browser, page, [FIRST, SUNDAY]);

  const frames = await watchFrames(page);
  await go(page, 'push', '/routes/b?{}&from=mail');
  await untilPainted(page, []);
  await nameCanonical(page, '/routes/b?{}');
  await untilPainted(page, [SHARED.quote, SECOND.quote]);
  expectOnly(await frames.stop(), {
    '/routes/a': [FIRST.quote, SUNDAY.quote],
    '/routes/b': [SHARED.quote, SECOND.quote],
  });
});

test('where nothing was marked before, a canonical link that was left behind is not believed either', async () => {
  const page = await openView('/routes/a?{}');
  await nameCanonical(page, '/routes/quays');
  await go(page, 'push', '/routes/b?{}');
  const [mark] = await markSnippets(session.browser, page, [SECOND]);
  expect(mark?.pageKey).toContain('/routes/b?');
});

test('where nothing was marked before, the canonical link of the view that is shown is believed', async () => {
  const page = await openView('/routes/a?{}');
  await nameCanonical(page, '/routes/a?{}');
  await go(page, 'push', '/routes/b?{}&from=mail');
  await nameCanonical(page, '/routes/b?{}');
  const [mark] = await markSnippets(session.browser, page, [SECOND]);
  expect(mark?.pageKey).not.toContain('from=mail');
});

test('what came by a link goes with its view, and stays while the address is only tidied', async () => {
  const { browser } = session;
  const page = await openView('/routes/a?{}');
  await selectByMouse(page, FIRST.quote);
  const { link } = await mintBy(browser, page, () => press(browser, page, 'Copy link'));
  await clickWords(page, FIRST.quote);
  await press(browser, page, 'Remove');
  await session.untilMarks(page, 'no mark', ({ length }) => length === 0);

  const visit = await browser.openPage(
    link.replace('#', '&utm_source=mail#').replace(/snip=\w+/, 'snip=visit'),
  );
  onTestFinished(() => visit.close());
  await waitForBar(browser, visit, 'snippet');
  await untilPainted(visit, [FIRST.quote]);
  const frames = await watchFrames(visit);
  await go(visit, 'replace', '/routes/a?{}');
  await markSnippets(browser, visit, [SHARED]);
  await untilPainted(visit, [FIRST.quote, SHARED.quote]);
  await go(visit, 'push', '/routes/b?{}');
  await waitForNoControl(browser, visit, 'Keep');
  await untilPainted(visit, []);
  expectOnly(await frames.stop(), { '/routes/a': [SHARED.quote, FIRST.quote] });
});
