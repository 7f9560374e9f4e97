import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press, waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { pressInView } from '../support/press-in-view.ts';
import { useSession } from '../support/use-session.ts';

const FIRST = { quote: 'one resident in five is a student', ink: 'leaf' } as const;
const SECOND = { quote: 'Recordings will be put on the network’s site within a week', ink: 'sky' } as const;

const session = useSession();

/** Waits until the button of the tab in front says so; asked from one of the extension's documents behind it. */
async function untilBadge(page: Page, text: string): Promise<string> {
  const own = await session.browser.openExtensionPage('loader.js', 'behind');
  const title = await waitUntil(page, `badge '${text}'`, () =>
    own.evaluate(
      async (wanted, url) => {
        interface Api {
          readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
          readonly action: {
            getBadgeText(of: object): Promise<string>;
            getTitle(of: object): Promise<string>;
          };
        }
        const { browser, chrome } = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
        const { action, tabs } = browser ?? chrome;
        const [tab] = await tabs.query({ url: `*://${new URL(url).hostname}/*` });
        const of = { tabId: tab?.id };
        return (await action.getBadgeText(of)) === wanted ? action.getTitle(of) : null;
      },
      text,
      page.url(),
    ),
  );
  await own.close();
  return title;
}

test('the button counts the marks of the page in its tab', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [FIRST]);
  expect(await untilBadge(page, '1')).toBe('Snipmark: 1 mark on this page');
  await markSnippets(browser, page, [SECOND]);
  expect(await untilBadge(page, '2')).toBe('Snipmark: 2 marks on this page');
  await page.reload();
  await untilBadge(page, '2');
  await page.bringToFront();
  const popup = await browser.openPopup(page);
  await press(browser, popup, 'Remove');
  expect(await untilBadge(page, '1')).toBe('Snipmark: 1 mark on this page');
  await page.goto(page.url().replace('/release/', '/small/form.html'));
  expect(await untilBadge(page, '')).toBe('Snipmark');
  await page.close();
});

test('set not to, it counts nothing, at once and from then on', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [FIRST]);
  await untilBadge(page, '1');
  const settings = await browser.openExtensionPage('library.html#/settings');
  await pressInView(browser, settings, 'Count on Snipmark’s button');
  await untilBadge(page, '');
  await settings.close();
  await page.bringToFront();
  await markSnippets(browser, page, [SECOND]);
  await session.untilMarks(page, 'second mark', ({ length }) => length === 2);
  expect(await untilBadge(page, '')).toBe('Snipmark: 2 marks on this page');
});
