import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import type { TestBrowser } from '../support/browser.ts';
import { isMarkerThere, sendFromPage } from '../support/content-world.ts';
import { press, waitForControl, waitUntil } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { markSnippets, mintBy, type Snippet, waitForBar } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPET: Snippet = { quote: 'one river cruise', ink: 'sun' };

const session = useSession();
let bare: TestBrowser;

beforeAll(async () => {
  bare = await launch(inject('browserName'), { extension: false });
});
afterAll(() => bare?.close());

/** Resolves when the page has loaded and has had time for everything that was waiting for that. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    }
  });
}

/** Everything a page's own script can see of a visit. */
async function readTraces(browser: TestBrowser, url: string) {
  const page = await browser.openPage('about:blank');
  onTestFinished(() => page.close());
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  // Listens for every event anywhere, before the page's first script.
  await page.evaluateOnNewDocument(() => {
    const heard = new Set<string>();
    Object.assign(globalThis, { heard });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      heard.add(event.type);
      return dispatchEvent.call(this, event);
    };
    addEventListener('message', (event) => heard.add(`message ${String(event.data)}`));
  });
  await page.goto(url, { waitUntil: 'load' });
  await rest(page);
  const traces = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    symbols: Object.getOwnPropertySymbols(globalThis).map(String),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, CSS.highlights.size],
    heard: [...(globalThis as unknown as { heard: Set<string> }).heard],
    // Ids of Snipmark's own documents would show here if pages could load them.
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .sort(),
  }));
  return { ...traces, said };
}

test('a page without marks sees nothing of Snipmark', async () => {
  const url = `${session.fixtures.pressOrigin}/small/links.html`;
  const [withIt, without] = [await readTraces(session.browser, url), await readTraces(bare, url)];
  expect(withIt).toEqual(without);
});

test('a page without marks does not wake the background, one with marks does', async () => {
  const { browser } = session;
  const marked = await session.openPage('/release/');
  await markSnippets(browser, marked, [SNIPPET]);
  const address = marked.url();
  await marked.close();
  await browser.killBackground();
  expect(await browser.backgroundRuns()).toBe(false);

  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  await rest(page);
  await page.mouse.click(300, 300);
  await page.mouse.wheel({ deltaY: 500 });
  await rest(page);
  expect(await isMarkerThere(browser, page)).toBe(false);
  expect(await browser.backgroundRuns()).toBe(false);

  await page.goto(address, { waitUntil: 'load' });
  await waitUntil(page, 'waking of the background', async () =>
    (await browser.backgroundRuns()) ? true : null,
  );
  await session.expectPainted(page, [SNIPPET]);
  expect(await isMarkerThere(browser, page)).toBe(true);
});

test('the marker comes when something is selected, before the pointer is lifted', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  await rest(page);
  expect(await isMarkerThere(browser, page)).toBe(false);
  const { start, end } = await page.evaluate(
    ({ placeOf, scrollTo }, quote) => {
      scrollTo(quote);
      return placeOf(quote);
    },
    await pageTools(page),
    SNIPPET.quote,
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await waitUntil(page, 'marker', async () => ((await isMarkerThere(browser, page)) ? true : null));
  await page.mouse.up();
  await waitForControl(browser, page, 'Snipmark', { role: 'toolbar' });
});

test('a save leaves a hint for the loader that holds no address', async () => {
  const { browser } = session;
  const hints = async () =>
    Object.entries(await browser.storageLocal()).filter(([key]) => key.startsWith('m:'));
  const page = await browser.openPage(`http://localhost:${session.fixtures.port}/csp/release/?edition=hint`);
  onTestFinished(() => page.close());
  const before = (await hints()).map(([key]) => key);
  await markSnippets(browser, page, [SNIPPET]);

  const added = (await hints()).filter(([key]) => !before.includes(key));
  expect(added.length).toBeGreaterThan(0);
  for (const [key, lists] of added) {
    expect(key).toMatch(/^m:[0-9a-z]{1,7}$/);
    for (const list of lists as unknown[][])
      for (const hash of list) expect(hash).toSatisfy(Number.isInteger);
  }
});

test('messages that a page’s scripts may not send are refused, and so are rows of another site', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  const [row] = await markSnippets(browser, page, [SNIPPET]);
  const reach = () => {
    const world = globalThis as unknown as Record<
      string,
      { runtime?: { sendMessage?: unknown } } | undefined
    >;
    return [world.browser?.runtime?.sendMessage, world.chrome?.runtime?.sendMessage].map(
      (send) => typeof send,
    );
  };
  expect(await page.evaluate(reach)).toEqual(['undefined', 'undefined']);

  const before = await browser.database();
  for (const [type, data] of [
    ['readPageMarks', [row?.pageKey]],
    ['readNewestMarks', { pageKeys: [], limit: 100 }],
    ['searchMarks', { query: SNIPPET.quote, pageKeys: [], limit: 50 }],
    ['readTags'],
    ['storeHealth'],
    ['restoreCopy'],
    ['declineCopy'],
  ] as const) {
    const answer = await sendFromPage(browser, page, type, data);
    expect(answer).toContain(`'${type}' is not taken from this sender`);
    expect(answer).not.toContain(SNIPPET.quote);
  }
  const foreign = { ...row, id: 'of-another-site', rawUrl: 'https://bank.example/', pageKey: 'bank.example' };
  const put = await sendFromPage(browser, page, 'writeHighlights', { puts: [foreign], edits: [] });
  expect(put).toContain('belong to another site');
  const facts = { rawUrl: 'https://bank.example/', canonicalUrl: null, originalUrl: null, title: '' };
  expect(await sendFromPage(browser, page, 'openPage', facts)).toContain('can only be opened by itself');
  expect(await browser.database()).toEqual(before);
});

test('reads a link before the page’s first script can wipe it from the address', async () => {
  const { browser, fixtures } = session;
  const snippet: Snippet = { quote: 'the key to a piano', ink: 'rose' };
  const sharer = await session.openPage('/small/wipes-address.html');
  await markSnippets(browser, sharer, [snippet]);
  const share = await mintBy(browser, sharer, async () => {
    await press(browser, await browser.openPopup(sharer), 'Copy link to all');
  });
  await sharer.close();

  const address = `${fixtures.pressOrigin}/small/wipes-address.html?edition=link`;
  const page = await browser.openPage(share.link.replace(/^[^#]*/, address));
  onTestFinished(() => page.close());
  await waitForBar(browser, page, GUESTS.shared(1));
  expect(await page.evaluate(() => navigation.currentEntry?.url)).toBe(address);
  await session.expectPainted(page, [{ ...snippet, guest: true }]);
});
