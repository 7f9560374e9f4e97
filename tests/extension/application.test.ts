import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markSnippets } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const FIRST = { quote: 'the river freezes in November', ink: 'sky' } as const;
const SECOND = { quote: 'the ice carries a tram', ink: 'rose' } as const;

const openApp = (view: 'app' | 'app-2'): Promise<Page> =>
  session.browser.openPage(`${session.fixtures.pressOrigin}/small/${view}.html`);

test('each view of an application has its own marks, although it never changes its canonical link', async () => {
  const page = await openApp('app');
  const [first] = await markSnippets(session.browser, page, [FIRST]);
  await page.click('#next');
  await session.expectPainted(page, []);
  const [second] = await markSnippets(session.browser, page, [SECOND]);
  expect(second?.pageKey).not.toBe(first?.pageKey);
  await session.expectPainted(page, [SECOND]);
  await page.close();

  const firstAgain = await openApp('app');
  await session.expectPainted(firstAgain, [FIRST]);
  await firstAgain.close();
  const secondAgain = await openApp('app-2');
  await session.expectPainted(secondAgain, [SECOND]);
  await secondAgain.close();
});

test('a mark comes back by itself when the page builds its words anew', async () => {
  const page = await openApp('app-2');
  await session.expectPainted(page, [SECOND]);
  await page.click('#anew');
  await session.expectPainted(page, [SECOND]);
  await page.close();
});
