import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PAGE_MARKS, sampleHighlight, sampleView } from './popup-samples.ts';
import { showPopup } from './show-popup.tsx';

const search = () => page.getByRole('textbox', { name: 'Search marks' });
const quote = (name: string | RegExp) => page.getByRole('button', { name });
const status = (text: string, label: string | null = null, link: string | null = null) => ({
  text,
  action: label === null ? null : { label, run: () => undefined },
  link,
});

it('opens with the search field focused and searches as one types', async () => {
  const { actions } = showPopup(sampleView());
  await expect.element(search()).toHaveFocus();
  await userEvent.keyboard('T');
  expect(actions.search).toHaveBeenCalledExactlyOnceWith('T');
});

it('says how many marks a search found', async () => {
  const { show } = showPopup(sampleView());
  const announced = () => document.querySelector('[aria-live="polite"]')?.textContent;
  expect(announced()).toBe('');
  show(sampleView({ query: 'schools' }));
  expect(announced()).toBe('1 mark found.');
});

it('empties the search by Escape, and leaves an empty one to the browser', async () => {
  const { actions, show } = showPopup(sampleView({ query: 'schools' }));
  await userEvent.keyboard('{Escape}');
  expect(actions.search).toHaveBeenCalledExactlyOnceWith('');
  show(sampleView());
  await userEvent.keyboard('{Escape}');
  expect(actions.search).toHaveBeenCalledOnce();
});

it('steps from mark to mark by the arrows and back to the search', async () => {
  showPopup(sampleView({ kept: PAGE_MARKS }));
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(quote(/^Tomsk hosts/)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(quote(/^The plenary session/)).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  await expect.element(search()).toHaveFocus();
});

it('reaches a mark, its link and its removal by Tab, and presses them by Enter', async () => {
  const { actions } = showPopup(sampleView({ kept: PAGE_MARKS.map((mark) => ({ ...mark, note: '' })) }));
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Copy link to all' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'More ways to share' })).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(actions.goTo).toHaveBeenCalledExactlyOnceWith('first');
  for (const name of ['Colour: \u2068Sun\u2069', 'Note', 'Tags']) {
    await userEvent.tab();
    const control = page.getByRole('button', { name, exact: true }).first();
    await expect.element(control).toHaveFocus();
  }
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(actions.copyLink).toHaveBeenCalledExactlyOnceWith('first');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(actions.remove).toHaveBeenCalledExactlyOnceWith('first');
});

it('shows the controls of a mark that has the focus', async () => {
  showPopup(sampleView());
  await userEvent.keyboard('{ArrowDown}');
  const controls = document.activeElement?.closest('.mark')?.querySelector('.mark-controls');
  if (!controls) throw new Error('No mark has the focus.');
  expect(getComputedStyle(controls).opacity).toBe('1');
});

it('moves the focus to Undo after a removal, and back to the mark that came back', async () => {
  const { show } = showPopup(sampleView({ kept: PAGE_MARKS }));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const without = PAGE_MARKS.filter(({ id }) => id !== 'second');
  show(sampleView({ kept: without, status: status('Removed.', 'Undo') }));
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await expect.element(page.getByRole('status')).toHaveTextContent('Removed.');
  const newcomer = sampleHighlight({ id: 'newcomer' }, 1);
  show(sampleView({ kept: [newcomer, ...PAGE_MARKS], status: status('Brought back.') }));
  await expect.element(quote('from 4 to 6 September')).toHaveFocus();
});

it('moves the focus to the mark in its place, or to the search, when the status line is closed', async () => {
  const { actions, show } = showPopup(sampleView({ kept: PAGE_MARKS }));
  await userEvent.keyboard('{ArrowDown}');
  const without = PAGE_MARKS.filter(({ id }) => id !== 'first');
  show(sampleView({ kept: without, status: status('Removed.', 'Undo') }));
  await userEvent.click(page.getByRole('button', { name: 'Close' }));
  expect(actions.closeStatus).toHaveBeenCalledOnce();
  show(sampleView({ kept: without }));
  await expect.element(quote('from 4 to 6 September')).toHaveFocus();
  show(sampleView({ kept: [] }));
  await expect.element(search()).toHaveFocus();
});

it('shows a link that the clipboard refused in a selected field', async () => {
  const link = 'https://news.example/#:~:text=Tomsk&snip=abc';
  showPopup(sampleView({ status: status('The browser did not let Snipmark copy the link.', null, link) }));
  const field = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue(link);
  expect(getSelection()?.toString()).toBe(link);
});

it('keeps the live region in the document while it has nothing to say', async () => {
  showPopup(sampleView());
  expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
});
