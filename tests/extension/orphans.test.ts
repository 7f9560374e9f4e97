import { expect, test } from 'vitest';
import { waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const KEPT = { quote: 'one resident in five is a student', ink: 'leaf' } as const;
const LOST = {
  quote: 'would like to learn from the mistakes of others before it makes its own',
  ink: 'rose',
} as const;
/** What `tests/fixtures/release/changed.html` says in its place. */
const SAYS_NOW = 'hopes to learn from what went wrong elsewhere';

const session = useSession();

const orphans = async () => (await session.browser.database()).orphans;

test('a mark whose words are gone stays, with what the page says in their place, until they are back', async () => {
  const { browser, fixtures } = session;
  const page = await session.openPage('/release/');
  const address = page.url();
  await markSnippets(browser, page, [KEPT, LOST]);
  const marks = await session.untilMarks(page, 'both marks', ({ length }) => length === 2);
  const lost = marks.find(({ quote }) => quote === LOST.quote);
  await page.close();

  const before = Date.now();
  fixtures.showRelease('changed');
  const changed = await browser.openPage(address);
  const [sighting] = await waitUntil(changed, 'word of the lost mark', async () => {
    const all = await orphans();
    // Looking opens a tab of its own.
    await changed.bringToFront();
    return all.length > 0 ? all : null;
  });
  expect(sighting).toMatchObject({ id: lost?.id, says: SAYS_NOW });
  expect(sighting?.since).toBeGreaterThan(before);
  expect(await session.marksOf(changed)).toEqual(marks);
  await changed.close();

  fixtures.showRelease('original');
  const back = await browser.openPage(address);
  await waitUntil(back, 'word that it is back', async () => {
    const all = await orphans();
    await back.bringToFront();
    return all.length === 0 ? true : null;
  });
  await back.close();
});
