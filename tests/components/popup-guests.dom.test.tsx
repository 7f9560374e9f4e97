import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArrivedSnippet } from '../../lib/model.ts';
import { PAGE_MARKS, sampleView, visit } from './popup-samples.ts';
import { showPopup } from './show-popup.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const list = () => page.getByRole('list', { name: 'Shared with you' });
const item = (at: number) => list().getByRole('listitem').nth(at);
const texts = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (each) => each.textContent);

/** A visit with one snippet. */
function visitBy(fields: Partial<ArrivedSnippet>, name = '') {
  const { snippets, ...rest } = visit(fields.state ?? 'here');
  return { ...rest, name, snippets: snippets.map((snippet) => ({ ...snippet, ...fields })) };
}

it('stands before one’s own marks, by the name of who shared', async () => {
  showPopup(sampleView({ kept: PAGE_MARKS }, { guests: { ...visit('here', 'here'), name: ' Ann ' } }));
  expect(texts('h1, h2')).toEqual([
    'Asian Network of Major Cities meets in Tomsk',
    'Shared with you by \u2068Ann\u2069',
    'Your marks',
  ]);
  await expect
    .element(page.getByRole('region', { name: 'Shared with you by \u2068Ann\u2069' }))
    .toBeVisible();
  expect(list().getByRole('listitem').elements()).toHaveLength(2);
});

it('takes a name and words from a link as text', async () => {
  const words = '<img src=x onerror="document.title = 1"> & more';
  showPopup(sampleView({}, { guests: visitBy({ words, note: '<b>bold</b>' }, '<i>Ann</i>') }));
  expect(texts('.guests h2')).toEqual(['Shared with you by \u2068<i>Ann</i>\u2069']);
  await expect.element(button(words)).toBeVisible();
  expect(document.querySelectorAll('.guests img, .guests b, .guests i')).toHaveLength(0);
});

it('is told from one’s own by more than a colour', () => {
  showPopup(sampleView({}, { guests: visit('here') }));
  const bar = document.querySelector('.guest .ink-bar');
  if (bar === null) throw new Error('There is no guest.');
  expect(getComputedStyle(bar, '::after').borderInlineStartStyle).toBe('dotted');
});

it('goes to a snippet, keeps one, keeps all and dismisses', async () => {
  const { actions } = showPopup(sampleView({}, { guests: visit('here', 'changed', 'gone') }));
  await userEvent.click(button('What snippet 0 says now'));
  await userEvent.click(button('What snippet 1 says now'));
  expect(actions.goToGuest.mock.calls).toEqual([[0], [1]]);
  await userEvent.click(item(1).getByRole('button', { name: 'Keep' }));
  expect(actions.keepGuest).toHaveBeenCalledExactlyOnceWith(1);
  await userEvent.click(button('Keep all'));
  expect(actions.keepAllGuests).toHaveBeenCalledOnce();
  await userEvent.click(button('Dismiss'));
  expect(actions.dismissGuests).toHaveBeenCalledOnce();
});

it('shows what has changed: what went is struck out, what came is underlined', async () => {
  const changed = {
    state: 'changed',
    said: 'from 4 to 6 September',
    words: 'from 5 to 6\nlate September',
  } as const;
  showPopup(sampleView({}, { guests: visitBy(changed) }));
  expect(item(0).element().textContent).toContain('Changed since it was marked');
  expect(texts('.guest del')).toEqual(['4']);
  expect(texts('.guest ins')).toEqual(['5', 'late']);
  await expect.element(button('from 5 to 6 late September')).toBeInTheDocument();
  const keep = item(0).getByRole('button', { name: 'Keep' });
  await expect.element(keep).toHaveAccessibleDescription('from 45 to 6 late September');
});

it.each([
  ['are entirely other', 'cooks from all cities', 'It said: \u2068cooks from all cities\u2069'],
  [
    'are known only from both ends, which did not change',
    'Everything … now',
    'It said: \u2068Everything … now\u2069',
  ],
  ['are not known', null, null],
])('does not compare where the marked words %s', async (_, said, sentence) => {
  const words = 'Everything here is another now';
  showPopup(sampleView({}, { guests: visitBy({ state: 'changed', said, words }) }));
  expect(texts('.guest del, .guest ins')).toEqual([]);
  await expect.element(item(0)).toHaveTextContent(`${words}${sentence ?? ''}Changed since it was marked`);
});

it('compares the first and the last words where the link carries no more, and says so', async () => {
  const changed = {
    state: 'changed',
    said: 'and would … own',
    words: 'and wants to learn on its own',
  } as const;
  showPopup(sampleView({}, { guests: visitBy(changed) }));
  expect(texts('.guest del')).toEqual(['would']);
  expect(texts('.guest ins')).toEqual(['wants']);
  expect(item(0).element().textContent).toContain('The link carries only its first and last words');
});

it('says what a snippet said that is gone, and offers nothing to do with it', async () => {
  const { show } = showPopup(
    sampleView({}, { guests: visitBy({ state: 'gone', said: 'free river cruises' }) }),
  );
  await expect
    .element(item(0))
    .toHaveTextContent('It said: \u2068free river cruises\u2069No longer on this page');
  expect(item(0).getByRole('button').elements()).toEqual([]);
  await expect.element(button('Keep all')).not.toBeInTheDocument();
  show(sampleView({}, { guests: visitBy({ state: 'gone', said: null }) }));
  await expect.element(item(0)).toHaveTextContent('The link does not carry its words.No longer on this page');
});

it('says quietly which are the reader’s own already', async () => {
  showPopup(sampleView({}, { guests: visit('yours', 'here') }));
  await expect.element(item(0)).toHaveTextContent('What snippet 0 says nowYours already');
  expect(item(0).getByRole('button', { name: 'Keep' }).elements()).toEqual([]);
});

it.each([
  ['error', 'The site says that this page is not there.'],
  ['sign-in', 'This page asks you to sign in'],
  ['part', 'Only a part of this page is shown here'],
] as const)('says what the page seems to be instead: %s', async (instead, sentence) => {
  showPopup(sampleView({}, { guests: { ...visit('gone'), instead } }));
  await expect.element(page.getByText(sentence, { exact: false })).toBeVisible();
  expect(item(0).element().textContent).toContain('Not found in what is shown here');
});

it('is stepped through by the arrows before one’s own marks, and keeps the focus in its place', async () => {
  const { show } = showPopup(sampleView({ kept: PAGE_MARKS }, { guests: visit('here', 'changed') }));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(button('What snippet 1 says now')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('button', { name: /^Tomsk hosts/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(button('What snippet 0 says now')).toHaveFocus();
  const [, second] = visit('here', 'changed').snippets;
  show(sampleView({ kept: PAGE_MARKS }, { guests: { ...visit('here'), snippets: second ? [second] : [] } }));
  await expect.element(button('What snippet 1 says now')).toHaveFocus();
});
