import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TestBrowser } from '../support/browser.ts';
import { press } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { markSnippets, mintBy, type Snippet } from '../support/mark-page.ts';
import { expectPaintedLike } from '../support/painted.ts';
import { useSession } from '../support/use-session.ts';

const ON_PAGE: Snippet = { quote: 'under the portraits of its founders', ink: 'sun' };
/** Has an emphasis inside, and stands in a paragraph that the page cuts otherwise. */
const ON_TEXT_VERSION: Snippet = {
  quote: 'a shared handbook on early warning: who calls whom, in which language',
  ink: 'sky',
};
const ON_CANONICAL_VERSION: Snippet = { quote: 'pipes laid in 1906', ink: 'rose' };

const PATHS = ['/release/', '/release/print', '/release/print-canonical'];

const session = useSession();
let bare: TestBrowser;

beforeAll(async () => {
  bare = await launch(inject('browserName'), { extension: false });
});
afterAll(() => bare?.close());

async function markOn(path: string, snippets: readonly Snippet[]): Promise<string | undefined> {
  const page = await session.browser.openPage(session.fixtures.pressOrigin + path);
  const [row] = await markSnippets(session.browser, page, snippets);
  await page.close();
  return row?.pageKey;
}

test('a page and its printable versions are one page: marks made on any of them are on all', async () => {
  const made = [ON_PAGE, ON_TEXT_VERSION, ON_CANONICAL_VERSION];
  const keys = new Set<string | undefined>();
  for (const [index, path] of PATHS.entries()) keys.add(await markOn(path, made.slice(index, index + 1)));
  expect(keys.size).toBe(1);

  for (const path of PATHS) {
    // The text version shows the address it was asked for at, so the control page needs the same one.
    const url = session.fixtures.pressOrigin + path;
    const [page, control] = await Promise.all([session.browser.openPage(url), bare.openPage(url)]);
    await expectPaintedLike(page, control, made);
    await Promise.all([page.close(), control.close()]);
  }
});

/** Marks that are only on the printable version, each on a host of its own: nothing else tells the loader to look. */
test.for([
  { host: '127.0.0.1', path: '/release/print', quote: 'one river cruise', ink: 'leaf' },
  { host: 'localhost', path: '/release/print-canonical', quote: 'bread and salt', ink: 'violet' },
] as const)('marks made on $path alone come back on the page', async ({ host, path, ...snippet }) => {
  const origin = `http://${host}:${session.fixtures.port}`;
  const version = await session.browser.openPage(origin + path);
  await markSnippets(session.browser, version, [snippet]);
  await version.close();

  const url = `${origin}/release/`;
  const [page, control] = await Promise.all([session.browser.openPage(url), bare.openPage(url)]);
  await expectPaintedLike(page, control, [snippet]);
  await Promise.all([page.close(), control.close()]);
});

test('a link copied on a printable version is still the original’s', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(`${fixtures.pressOrigin}/release/`);
  await markSnippets(browser, page, [{ quote: 'by a wide margin the smallest', ink: 'sun' }]);
  await page.close();
  const before = (await browser.database()).highlights;

  const version = await browser.openPage(`${fixtures.pressOrigin}/release/print`);
  const popup = await browser.openPopup(version);
  const { link } = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));
  expect(link.split('#')[0]).toBe(`${fixtures.pressOrigin}/release/`);
  const made = (await browser.database()).highlights.filter(({ rawUrl }) => rawUrl.endsWith('/release/'));
  expect(made).toEqual(before.filter(({ rawUrl }) => rawUrl.endsWith('/release/')));
  await version.close();
});
