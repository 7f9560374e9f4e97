import { expect, test } from 'vitest';
import { markSnippets } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

// What Firefox for Android does not have.
const session = useSession({ without: ['contextMenus', 'commands'] });
const SNIPPET = { quote: 'Singapore brings its measurements of shade', ink: 'leaf' } as const;

test('marks and restores where the browser has no context menu and no shortcuts', async () => {
  const page = await session.openPage('/release/');
  const absent = await session.browser.openExtensionPage('popup.html', 'behind');
  expect(
    await absent.evaluate(() => {
      const world = globalThis as unknown as { browser?: object; chrome?: object };
      const api = (world.browser ?? world.chrome ?? {}) as Record<string, unknown>;
      return [typeof api.contextMenus, typeof api.commands, typeof api.runtime];
    }),
  ).toEqual(['undefined', 'undefined', 'object']);
  await absent.close();

  await markSnippets(session.browser, page, [SNIPPET]);
  await session.expectPainted(page, [SNIPPET]);
  await page.reload();
  await session.expectPainted(page, [SNIPPET]);
  await page.close();
});
