import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../support/controls.ts';
import { markSnippets, waitForNoBar } from '../support/mark-page.ts';
import { type Expected, expectPaintedLike } from '../support/painted.ts';
import { untilPainted } from '../support/painted-words.ts';
import { useSession } from '../support/use-session.ts';

const FERRY = { quote: 'the ferry leaves the north pier at seven', ink: 'sun' } as const;
const LATE = { quote: 'Nobody had asked the harbour master', ink: 'leaf' } as const;

const TURBO_FERRY = { quote: 'comes back with the letters at noon', ink: 'sun' } as const;

const session = useSession();

/** Opens a fixture under an address of its own, until the end of the test. */
async function openFixture(path: string): Promise<Page> {
  const page = await session.openPage(path);
  onTestFinished(() => page.close());
  return page;
}

/** Waits until Snipmark paints just these, as the page's own script reads it. */
const untilShown = (page: Page, after: string, expected: readonly Expected[]) =>
  untilPainted(
    page,
    expected.map(({ quote }) => quote),
  ).catch((reason) => {
    throw new Error(`after '${after}': ${reason}`);
  });

/** Compares with the same page under a host without marks, that was brought to the same state. */
async function expectPainted(
  page: Page,
  expected: readonly Expected[],
  bring: (control: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const { pathname } = new URL(page.url());
  const control = await session.browser.openPage(`${session.fixtures.origin}${pathname}?control`);
  onTestFinished(() => control.close());
  await bring(control);
  await expectPaintedLike(page, control, expected);
}

const take = (page: Page, step: string) =>
  page.evaluate((name) => (window as unknown as { take(name: string): Promise<void> }).take(name), step);

/** Keeps hold of the paragraph that is marked; gives whether it is still a part of the page. */
const holdFerry = (page: Page) =>
  page.evaluateHandle(() => {
    const root = document.querySelector('harbour-news')?.shadowRoot ?? document;
    const paragraph = root.querySelector('#ferry');
    return { isThere: () => paragraph?.isConnected === true };
  });

test.for(['react', 'vue', 'svelte', 'lit'])('marks stay on what %s makes of a page', async (name) => {
  const page = await openFixture(`/frameworks/${name}/`);
  await take(page, 'release');
  await markSnippets(session.browser, page, [FERRY, LATE]);
  await page.reload({ waitUntil: 'load' });
  const steps: string[] = [];
  const after = async (step: string, ...expected: readonly Expected[]) => {
    steps.push(step);
    await take(page, step);
    await untilShown(page, step, expected);
  };

  // Without a deadline: by now the marker has looked, and has found one of the two.
  await untilShown(page, 'loading', [FERRY]);
  await after('release', FERRY, LATE);
  const held = await holdFerry(page);
  await after('rebuild', FERRY, LATE);
  expect(await held.evaluate(({ isThere }) => isThere())).toBe(false);
  await after('prepend', FERRY, LATE);
  await after('edit', FERRY, LATE);
  await after('leave', LATE);
  await waitForNoBar(session.browser, page);
  await after('rebuild', LATE);
  await after('comeBack', FERRY, LATE);
  await expectPainted(page, [FERRY, LATE], async (control) => {
    for (const step of steps) await take(control, step);
  });
});

/** Has the page's own script press what it finds; resolves at once. */
const pressIn = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).click());

/** Waits until the page says this. */
const untilSays = (page: Page, words: string) =>
  waitUntil(page, `page that says '${words}'`, () =>
    page.evaluate((wanted) => document.body.textContent.includes(wanted) || null, words),
  );

test('marks come and go with the pages and frames of Turbo', async () => {
  const tide = { quote: 'when the steps of the long wall are under it', ink: 'sky' } as const;
  const shed = { quote: 'never wanted to go back', ink: 'rose' } as const;
  const page = await openFixture('/frameworks/turbo/ferry');
  await markSnippets(session.browser, page, [TURBO_FERRY, tide]);
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));

  await pressIn(page, '#to-market');
  await untilSays(page, 'The market moved');
  await untilShown(page, 'visit', []);
  await markSnippets(session.browser, page, [shed]);
  // From Turbo's own cache, without the net.
  await page.evaluate(() => history.back());
  await untilShown(page, 'back', [TURBO_FERRY, tide]);
  await page.evaluate(() => history.forward());
  await untilShown(page, 'forward', [shed]);
  // First as it is in the cache, then as it comes anew.
  await pressIn(page, '#to-ferry');
  await untilShown(page, 'visit again', []);
  await page.evaluate(() => history.go(-2));
  await untilShown(page, 'far back', [TURBO_FERRY, tide]);

  await pressIn(page, '#next-tide');
  await untilSays(page, 'Low water is at three');
  await untilShown(page, 'next tide', [TURBO_FERRY]);
  await pressIn(page, '#next-tide');
  await untilShown(page, 'high water again', [TURBO_FERRY, tide]);
  expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
  await expectPainted(page, [TURBO_FERRY, tide]);
});

test('marks come and go with what htmx swaps, and with what a page loads as it is scrolled', async () => {
  const notice = { quote: 'whoever is still on the gangway', ink: 'violet' } as const;
  const ice = { quote: 'the ice carries a tram', ink: 'sky' } as const;
  const page = await openFixture('/frameworks/htmx/');
  const scrollThrough = async (to: Page) => {
    await waitUntil(to, 'last page of the log', () =>
      to.evaluate(() => {
        document.querySelector('#more')?.scrollIntoView();
        return document.body.textContent.includes('Saturday:') || null;
      }),
    );
  };
  await scrollThrough(page);
  await markSnippets(session.browser, page, [notice, LATE, ice]);
  await page.evaluate(() => {
    history.scrollRestoration = 'manual';
  });
  await page.reload({ waitUntil: 'load' });
  await untilShown(page, 'loading', [notice]);
  await pressIn(page, '#empty');
  await untilShown(page, 'no notice', []);
  await pressIn(page, '#inner');
  await untilShown(page, 'innerHTML', [notice]);
  const held = await page.evaluateHandle(() => {
    const paragraph = document.querySelector('#notice p');
    return { isThere: () => paragraph?.isConnected === true };
  });
  await pressIn(page, '#outer');
  await waitUntil(page, 'other notice', async () =>
    (await held.evaluate((it) => it.isThere())) ? null : true,
  );
  await untilShown(page, 'outerHTML', [notice]);
  await scrollThrough(page);
  await untilShown(page, 'scrolling', [notice, LATE, ice]);
  await expectPainted(page, [notice, LATE, ice], scrollThrough);
});
