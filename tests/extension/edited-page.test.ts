import { expect, onTestFinished, test } from 'vitest';
import { press } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'the member cities will sign a shared handbook on early warning: who calls whom', ink: 'leaf' },
  { quote: 'and would like to learn from the mistakes of others before it makes its own', ink: 'rose' },
  {
    quote: 'with a part for thirteen different bells. After the session A closing declaration',
    ink: 'violet',
  },
] as const;
/** What the edited page says in their place (`tests/fixtures/release/edited.html`). */
const EDITED = [
  {
    ...SNIPPETS[0],
    quote: 'the member cities will sign a common handbook on early warning – who calls whom',
  },
  { ...SNIPPETS[1], quote: 'and wants to learn from the mistakes of others, before it makes its own' },
  SNIPPETS[2],
] as const;

const reader = useSession();
const friend = useSession();

test('marks stay on their words when those were edited and others put on top, and a link finds them too', async () => {
  reader.fixtures.showRelease('original');
  const page = await reader.openPage('/release/');
  const address = page.url();
  await markSnippets(reader.browser, page, SNIPPETS);
  const popup = await reader.browser.openPopup(page);
  const { link } = await mintBy(reader.browser, popup, () =>
    press(reader.browser, popup, 'Copy link to all'),
  );
  await page.close();

  reader.fixtures.showRelease('edited');
  const again = await reader.browser.openPage(address);
  onTestFinished(() => again.close());
  await reader.expectPainted(again, EDITED);
  expect(await reader.marksOf(again)).toHaveLength(3);

  friend.fixtures.showRelease('edited');
  const shared = await friend.browser.openPage(
    link.replace(/^[^#]*/, `${friend.fixtures.pressOrigin}/release/`),
  );
  onTestFinished(() => shared.close());
  await waitForBar(friend.browser, shared, '3 snippets shared with you.');
  await friend.expectPainted(
    shared,
    EDITED.map((snippet) => ({ ...snippet, guest: true })),
  );
});
