import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import type { BrowserName, TestBrowser } from '../support/browser.ts';
import { control, press, waitUntil } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { setLinkSettings } from '../support/link-settings.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { expectPaintedLike } from '../support/painted.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'アジア大都市ネットワーク21', ink: 'violet' },
  { quote: 'with a part for thirteen different bells. After the session A closing declaration', ink: 'rose' },
] as const;
const NOTE = 'Цитата для Анны 🎼';

const own: BrowserName = inject('browserName');
const session = useSession();
let other: TestBrowser;

beforeAll(async () => {
  other = await launch(own === 'chromium' ? 'firefox' : 'chromium', { extension: true });
});
afterAll(() => other?.close());

test(`a link made in ${own} restores in the other browser, with its notes and its sharer's name`, async () => {
  const { browser, fixtures } = session;
  await setLinkSettings(browser, { name: 'Zoë' });
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  const rows = await markSnippets(browser, page, SNIPPETS);
  await clickWords(page, SNIPPETS[0].quote);
  await press(browser, page, 'Note');
  await page.keyboard.type(NOTE);
  await waitUntil(page, 'note in the database', async () => {
    const { highlights } = await browser.database();
    return highlights.some(({ id, note }) => id === rows[0]?.id && note === NOTE) || null;
  });
  await page.keyboard.press('Escape');
  const popup = await browser.openPopup(page);
  await press(browser, popup, 'More ways to share');
  await press(browser, popup, 'Include notes', { role: 'checkbox' });
  const { link } = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));

  const shown = await other.openPage(link);
  onTestFinished(() => shown.close());
  await waitForBar(other, shown, '3 snippets shared with you by \u2068Zoë\u2069.');
  const plain = await other.openPage(`${fixtures.origin}/release/`);
  onTestFinished(() => plain.close());
  const guests = SNIPPETS.map((snippet) => ({ ...snippet, guest: true }));
  await expectPaintedLike(shown, plain, guests);
  await clickWords(shown, SNIPPETS[0].quote);
  const card = await waitUntil(shown, 'card of a snippet', () =>
    control(other, shown, 'Snippet shared with you', { role: 'dialog' }),
  );
  expect(card.text).toContain(NOTE);
});
