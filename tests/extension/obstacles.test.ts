import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { OBSTACLES } from '../../lib/words/popup.ts';
import { contextIdOf, sendBidi } from '../support/bidi.ts';
import { waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const isFirefox = inject('browserName') === 'firefox';

/** A page that the browser itself makes. Firefox does not tell of its being loaded. */
async function openOwnPage(): Promise<Page> {
  if (!isFirefox) return session.browser.openPage('chrome://version/');
  const page = await session.browser.openPage('about:blank');
  const where = { context: contextIdOf(page), url: 'about:license', wait: 'none' };
  await sendBidi(page.browser(), 'browsingContext.navigate', where);
  await waitUntil(page, 'page of the browser’s own', async () => {
    const isThere = () => location.href === 'about:license' && document.readyState === 'complete';
    return (await page.evaluate(isThere)) ? true : null;
  });
  return page;
}

/** The sentence, of those that say why a page cannot be marked, that the page's popup comes to show. */
async function saidInPopup(page: Page): Promise<string[]> {
  const popup = await session.browser.openPopup(page);
  const sentences = Object.values(OBSTACLES);
  const said = await waitUntil(popup, 'sentence that says why', async () => {
    const text = await popup.evaluate(() => document.body.textContent);
    const found = sentences.filter((sentence) => text.includes(sentence));
    return found.length > 0 ? found : null;
  });
  await popup.close().catch(() => undefined);
  return said;
}

test.for([
  { what: 'a page of the browser’s own', path: null, why: 'no-access' },
  { what: 'a PDF', path: '/small/page.pdf', why: isFirefox ? 'no-access' : 'document-type' },
  { what: 'a picture', path: '/small/picture.svg', why: 'document-type' },
  { what: 'an empty page', path: '/small/empty.html', why: 'no-text' },
] as const)('the popup says in one sentence why $what cannot be marked', async ({ path, why }) => {
  const page = await (path === null
    ? openOwnPage()
    : session.browser.openPage(session.fixtures.pressOrigin + path));
  onTestFinished(() => page.close());
  expect(await saidInPopup(page)).toEqual([OBSTACLES[why]]);
});

test.for([
  { what: 'plain text', path: '/small/plain.txt', quote: 'no page around it, only words' },
  { what: 'XHTML', path: '/small/page.xhtml', quote: 'their trains arrived, not by the size' },
  { what: 'a page without an origin of its own', path: '/sandbox/release/', quote: 'one river cruise' },
])('marks $what, and shows the mark again', async ({ path, quote }) => {
  const page = await session.openPage(path);
  onTestFinished(() => page.close());
  await markSnippets(session.browser, page, [{ quote, ink: 'violet' }]);
  await session.expectPainted(page, [{ quote, ink: 'violet' }]);
  await page.reload({ waitUntil: 'load' });
  await session.expectPainted(page, [{ quote, ink: 'violet' }]);
});
