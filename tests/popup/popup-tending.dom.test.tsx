import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupPorts } from '../../entrypoints/popup/popup-ports.ts';
import { createNoteDrafts, createTagsDrafts } from '../../lib/drafts/drafts.ts';
import { TENDED } from '../../lib/words/tending.ts';
import { sampleHighlight } from '../components/popup-samples.ts';
import { NOW, PAGE_STATE, startSample } from './start-sample.tsx';

const refuse = async () => Promise.reject(new Error('refused'));
const list = () => page.getByRole('list', { name: 'Marks on this page' });
const item = (at: number) => list().getByRole('listitem').nth(at);
const status = () => page.getByRole('status');
const note = () => page.getByRole('textbox', { name: 'Note' });
const rowOf = (library: ReturnType<typeof startSample>['library'], id: string) =>
  library.rows.value.find((row) => row.id === id);

beforeEach(() => localStorage.clear());

async function started(given: Partial<PopupPorts> = {}) {
  const sample = startSample(given);
  await expect.element(item(2).getByRole('button', { name: 'Remove' })).toBeInTheDocument();
  return sample;
}

it('removes by Delete only where a mark has the focus, and stays in the list', async () => {
  const { library } = await started();
  await userEvent.keyboard('{Delete}');
  await userEvent.keyboard('{ArrowDown}{Delete}');
  await vi.waitFor(() => expect(rowOf(library, 'first')?.deletedAt).toBe(NOW));
  expect(list().getByRole('listitem').elements()).toHaveLength(2);
  await expect.element(page.getByRole('button', { name: 'from 4 to 6 September' })).toHaveFocus();
});

it('takes back what was done, the last first, and leaves a field its own undoing', async () => {
  const { library } = await started();
  await userEvent.keyboard('{ArrowDown}2{Delete}');
  await userEvent.click(page.getByRole('textbox', { name: 'Search marks' }));
  await userEvent.keyboard('tomsk');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(rowOf(library, 'first')?.deletedAt).toBe(NOW);
  await userEvent.keyboard('{Escape}{Control>}z{/Control}');
  await vi.waitFor(() => expect(rowOf(library, 'first')).toMatchObject({ deletedAt: 0, ink: 'leaf' }));
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(rowOf(library, 'first')?.ink).toBe('sun'));
  await userEvent.keyboard('{Control>}z{/Control}');
});

it('shows a mark as it was where a change cannot be saved, and tries again when asked', async () => {
  const writeHighlights = vi.fn<PopupPorts['writeHighlights']>(refuse);
  await started({ writeHighlights });
  await userEvent.keyboard('{ArrowDown}3');
  await expect.element(status()).toHaveTextContent(TENDED.changeFailed);
  await expect.element(item(0)).toHaveAttribute('data-ink', 'sun');
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(writeHighlights).toHaveBeenCalledTimes(2));
});

it('keeps a note as a draft from the first letter, and until it is saved', async () => {
  const writeHighlights = vi.fn<PopupPorts['writeHighlights']>(refuse);
  const { ports } = await started({ writeHighlights });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}e');
  await userEvent.keyboard('Why so late?');
  expect(ports.drafts.find('second')?.note).toBe('Why so late?');
  await userEvent.keyboard('{Escape}');
  await expect.element(status()).toHaveTextContent(TENDED.noteFailed);
  expect(ports.drafts.find('second')?.note).toBe('Why so late?');
  writeHighlights.mockImplementation(async () => undefined);
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(ports.drafts.all()).toEqual([]));
});

it('saves what an earlier popup left unsaved', async () => {
  createNoteDrafts(() => localStorage).keep({ id: 'second', note: 'Left behind', updatedAt: NOW });
  const { library } = await started();
  await vi.waitFor(() => expect(rowOf(library, 'second')?.note).toBe('Left behind'));
  await expect.element(item(1)).toHaveTextContent('from 4 to 6 SeptemberLeft behind');
});

it('hits what is pressed while a note is written, though the note’s field closes', async () => {
  const { library } = await started();
  await userEvent.keyboard('{ArrowDown}e');
  await userEvent.keyboard('{Enter}one{Enter}two{Enter}three{Enter}four');
  await userEvent.click(item(2).getByRole('button', { name: 'Note' }));
  await expect.element(item(2).getByRole('textbox', { name: 'Note' })).toHaveFocus();
  expect(note().elements()).toHaveLength(1);
  await vi.waitFor(() => expect(rowOf(library, 'first')?.note).toMatch(/^Check the date\none/u));
});

it('adds what is typed as a tag when the reader goes elsewhere, and offers all that there are', async () => {
  const { library } = await started();
  library.rows.value = library.rows.value.map((row) =>
    row.id === 'roads' ? { ...row, tags: ['city'] } : row,
  );
  await userEvent.keyboard('{ArrowDown}t');
  await vi.waitFor(() =>
    expect(document.querySelector('datalist option')?.getAttribute('value')).toBe('city'),
  );
  await userEvent.keyboard('to  read');
  await userEvent.tab();
  await vi.waitFor(() => expect(rowOf(library, 'first')?.tags).toEqual(['to read']));
});

it('keeps a half-typed tag until it is added or thought better of, and adds what an earlier popup left', async () => {
  createTagsDrafts(() => localStorage).keep({ id: 'roads', tags: ['left behind'], updatedAt: NOW });
  const { library, ports } = await started();
  await vi.waitFor(() => expect(rowOf(library, 'roads')?.tags).toEqual(['left behind']));
  await userEvent.keyboard('{ArrowDown}tto re');
  expect(ports.tagsDrafts.find('first')?.tags).toEqual(['to re']);
  await userEvent.keyboard('{Escape}');
  expect(ports.tagsDrafts.find('first')).toBeNull();
  await userEvent.keyboard('tto read{Enter}');
  await vi.waitFor(() => expect(rowOf(library, 'first')?.tags).toEqual(['to read']));
  await vi.waitFor(() => expect(ports.tagsDrafts.all()).toEqual([]));
});

it('does not move the marks when the page says what stands in the way', async () => {
  const answer = Promise.withResolvers<typeof PAGE_STATE>();
  await started({ pageState: () => answer.promise });
  const place = () => list().element().getBoundingClientRect().toJSON();
  const before = place();
  const facts = { ...PAGE_STATE.facts, title: 'The title of the tab' };
  answer.resolve({ ...PAGE_STATE, facts, obstacle: 'translated' });
  await expect.element(page.getByText(/shows this page translated/u)).toBeVisible();
  expect(place()).toEqual(before);
});

it('finds what is on the page and not stored, too', async () => {
  const unsaved = sampleHighlight({ id: 'unsaved', quote: 'written with chalk' }, 400);
  startSample({ pageState: async () => ({ ...PAGE_STATE, unsaved: [unsaved] }) });
  await expect.element(page.getByText('Not saved')).toBeVisible();
  await userEvent.keyboard('chalk');
  await expect.element(list()).toHaveTextContent('written with chalkNot saved');
});
