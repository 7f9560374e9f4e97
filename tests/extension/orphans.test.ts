import { expect, test } from 'vitest';
import { ORPHANS, saysNow } from '../../lib/words/orphans.ts';
import { BAR } from '../../lib/words/page.ts';
import { press, waitUntil } from '../support/controls.ts';
import { markSnippets, waitForBar } from '../support/mark-page.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const KEPT = { quote: 'one resident in five is a student', ink: 'leaf' } as const;
const LOST = {
  quote: 'would like to learn from the mistakes of others before it makes its own',
  ink: 'rose',
} as const;
/** What `tests/fixtures/release/changed.html` says in its place. */
const SAYS_NOW = 'hopes to learn from what went wrong elsewhere';
const MENDED = { quote: SAYS_NOW, ink: 'rose' } as const;

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

test('an orphan is put on what is selected now, and back', async () => {
  const { browser, fixtures } = session;
  fixtures.showRelease('original');
  const page = await session.openPage('/release/');
  const address = page.url();
  await markSnippets(browser, page, [LOST]);
  const [before] = await session.untilMarks(page, 'a mark', ({ length }) => length === 1);
  await page.close();
  fixtures.showRelease('changed');
  const changed = await browser.openPage(address);

  const early = await browser.openPopup(changed);
  await press(browser, early, ORPHANS.attach);
  await waitUntil(early, 'word that nothing is selected', async () => {
    const said = await early.$eval('.status', (line) => line.textContent);
    return said?.includes(ORPHANS['no-selection']) || null;
  });
  await early.close();
  await waitUntil(changed, 'word of the lost mark', async () => {
    const all = await orphans();
    await changed.bringToFront();
    return all.length > 0 || null;
  });
  await selectByMouse(changed, SAYS_NOW);
  const popup = await browser.openPopup(changed);
  await popup.waitForFunction(
    (words) => document.querySelector('.gone')?.textContent?.includes(words),
    {},
    saysNow(SAYS_NOW),
  );
  await press(browser, popup, ORPHANS.attach);
  const [mended] = await session.untilMarks(changed, 'the new words', ([mark]) => mark?.quote === SAYS_NOW);
  expect(mended).toMatchObject({ id: before?.id, createdAt: before?.createdAt, ink: 'rose' });
  await popup.close().catch(() => undefined);
  await changed.bringToFront();
  await session.expectPainted(changed, [MENDED]);
  await waitForBar(browser, changed, ORPHANS.attached);
  await press(browser, changed, BAR.undo);
  await session.untilMarks(changed, 'the old words', ([mark]) => mark?.quote === LOST.quote);
  await session.expectPainted(changed, []);
});
