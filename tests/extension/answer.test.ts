import { expect, onTestFinished, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { press } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const THEIRS = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'rose' },
] as const;
const MINE = { quote: 'households are paid for the electricity they do not use', ink: 'sky' } as const;

const sharer = useSession();
const friend = useSession();

test('an answer carries both people’s marks, names the link that it answers, and doubles nothing', async () => {
  const asked = await sharer.openPage('/release/');
  onTestFinished(() => asked.close());
  await markSnippets(sharer.browser, asked, THEIRS);
  const sharersPopup = await sharer.browser.openPopup(asked);
  const question = await mintBy(sharer.browser, sharersPopup, () =>
    press(sharer.browser, sharersPopup, 'Copy link to all'),
  );

  const address = question.link.replace(/^[^#]*/, `${friend.fixtures.pressOrigin}/release/?of=the-friend`);
  const page = await friend.browser.openPage(address);
  onTestFinished(() => page.close());
  await waitForBar(friend.browser, page, '2 snippets shared with you.');
  await markSnippets(friend.browser, page, [MINE]);
  const popup = await friend.browser.openPopup(page);
  const answer = await mintBy(friend.browser, popup, () => press(friend.browser, popup, 'Copy link to both'));
  const { snip } = readFragmentDirective(answer.link);
  const carried = decodePayload(snip?.payload ?? '');
  expect(carried).toMatchObject({ status: 'ok', parent: question.id });
  expect(carried.marks.map(({ ink }) => ink)).toEqual(['leaf', 'sky', 'rose']);
  // Answering is not keeping.
  expect((await friend.browser.database()).highlights.map(({ ink }) => ink)).toEqual(['sky']);

  const back = await sharer.browser.openPage(answer.link.replace(/^[^#]*/, asked.url().replace(/#.*/, '')));
  onTestFinished(() => back.close());
  await waitForBar(sharer.browser, back, 'An answer to your link: 1 snippet, beside 2 of yours.');
  await sharer.expectPainted(back, [...THEIRS, { ...MINE, guest: true }]);
  await press(sharer.browser, back, 'Keep');
  const rows = await sharer.untilMarks(back, 'three marks', ({ length }) => length === 3);
  expect(rows.at(-1)).toMatchObject({ ink: 'sky', origin: { shareId: answer.id, ordinal: 1 } });
  await sharer.expectPainted(back, [...THEIRS, MINE]);
});
