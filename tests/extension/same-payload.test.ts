import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import type { Ink } from '../../lib/model.ts';
import type { Vectors } from '../link/second-implementation/make-vectors.ts';
import { press, waitUntil } from '../support/controls.ts';
import { markSnippets, mintBy } from '../support/mark-page.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

interface Storage {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

const { links }: Vectors = JSON.parse(
  readFileSync(new URL('../fixtures/link-vectors.json', import.meta.url), 'utf8'),
);
// Written by the second implementation from the page's text.
const VECTOR = links.find(({ about }) => about.startsWith('the press release'));

const session = useSession();

test('the payload is the same in every browser, letter by letter', async () => {
  if (!VECTOR) throw new Error('no vector of the press release');
  const { browser } = session;
  const settings = await browser.openExtensionPage('popup.html');
  await settings.evaluate(
    async (link) => {
      const { browser: own, chrome } = globalThis as unknown as { browser?: Storage; chrome: Storage };
      await (own ?? chrome).storage.local.set({ link });
    },
    { budget: 20_000, name: VECTOR.name, addressBar: false },
  );
  await settings.close();

  const page = await session.openPage('/release/');
  const snippets = VECTOR.marks.map(({ words, ink }) => ({ quote: words, ink: ink as Ink }));
  await markSnippets(browser, page, snippets);
  for (const { words, note } of VECTOR.marks.filter((mark) => mark.note !== '')) {
    await clickWords(page, words);
    await press(browser, page, 'Note');
    await page.keyboard.type(note);
    await page.keyboard.press('Escape');
    await waitUntil(page, `note '${note}' in the database`, async () =>
      (await browser.database()).highlights.some((row) => row.note === note) ? true : null,
    );
  }

  const popup = await browser.openPopup(page);
  await press(browser, popup, 'More ways to share');
  await press(browser, popup, 'Include notes', { role: 'checkbox' });
  const { link } = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all'));
  expect(readFragmentDirective(link).snip?.payload).toBe(VECTOR.payload);
});
