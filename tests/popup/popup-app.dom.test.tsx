import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupPorts } from '../../entrypoints/popup/popup-ports.ts';
import { sampleHighlight } from '../components/popup-samples.ts';
import { NOW, PAGE_STATE, startSample } from './start-sample.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const hereList = () => page.getByRole('list', { name: 'Marks on this page' });
const statusLine = () => page.getByRole('status');
const main = () => page.getByRole('main');
const refuse = async () => Promise.reject(new Error('refused'));

async function loaded() {
  await expect.element(main()).toHaveAttribute('aria-busy', 'false');
}

it('shows the page as it names itself, and its marks', async () => {
  const { ports } = startSample();
  await loaded();
  await expect.element(page.getByRole('heading', { name: 'The title as the page says it' })).toBeVisible();
  expect(hereList().getByRole('listitem').elements()).toHaveLength(3);
  expect(ports.pageState).toHaveBeenCalledWith(7);
});

it('removes a mark, writes that, and brings it back by Undo', async () => {
  const { library, ports } = startSample();
  await loaded();
  await userEvent.click(hereList().getByRole('listitem').nth(1).getByRole('button', { name: 'Remove' }));
  await expect.element(statusLine()).toHaveTextContent('Removed.');
  expect(ports.writeHighlights).toHaveBeenLastCalledWith({
    puts: [],
    edits: [{ id: 'second', changes: { deletedAt: NOW }, updatedAt: NOW }],
  });
  expect(hereList().getByRole('listitem').elements()).toHaveLength(2);
  await userEvent.click(button('Undo'));
  await expect.element(statusLine()).toHaveTextContent('Brought back.');
  expect(hereList().getByRole('listitem').elements()).toHaveLength(3);
  const row = library.rows.value.find(({ id }) => id === 'second');
  expect(row).toMatchObject({ deletedAt: 0, updatedAt: NOW + 1 });
  await expect.element(button('from 4 to 6 September')).toHaveFocus();
});

it('shows a mark again that could not be removed, and tries again when asked', async () => {
  const writeHighlights = vi.fn<PopupPorts['writeHighlights']>(refuse);
  startSample({ writeHighlights });
  await loaded();
  await userEvent.click(hereList().getByRole('listitem').nth(1).getByRole('button', { name: 'Remove' }));
  await expect.element(statusLine()).toHaveTextContent('The mark could not be removed. It is still here.');
  expect(hereList().getByRole('listitem').elements()).toHaveLength(3);
  await userEvent.click(button('Try again'));
  await vi.waitFor(() => expect(writeHighlights).toHaveBeenCalledTimes(2));
});

it('goes to a mark and closes; where that fails, it stays and says so', async () => {
  const revealHighlight = vi.fn<PopupPorts['revealHighlight']>(refuse);
  const { ports } = startSample({ revealHighlight });
  await loaded();
  await userEvent.click(button('from 4 to 6 September'));
  await expect.element(statusLine()).toHaveTextContent('Snipmark could not go to this mark.');
  expect(ports.close).not.toHaveBeenCalled();
  revealHighlight.mockImplementation(async () => undefined);
  await userEvent.click(button('Try again'));
  await vi.waitFor(() => expect(ports.close).toHaveBeenCalledOnce());
  expect(revealHighlight).toHaveBeenLastCalledWith({ id: 'second', at: { tabId: 7, frameId: 0 } });
});

it('links to all but the ones that are gone, with those that are not stored, and notes if ticked', async () => {
  const unsaved = sampleHighlight({ id: 'unsaved' }, 200);
  const pageState = async () => ({ ...PAGE_STATE, orphanIds: ['second'], unsaved: [unsaved] });
  const { ports } = startSample({ pageState });
  await loaded();
  await userEvent.click(button('More ways to share'));
  await userEvent.click(page.getByRole('checkbox', { name: 'Include notes' }));
  await userEvent.click(button('Copy link to all'));
  await expect
    .element(statusLine())
    .toHaveTextContent(
      'Link copied: 3 snippets, opens anywhere. Notes travel with it. One is no longer on this page and was left out.',
    );
  expect(ports.mintLink).toHaveBeenCalledExactlyOnceWith({
    shareId: 'new-id',
    highlightIds: ['first', 'third'],
    unsaved: [unsaved],
    withNotes: true,
    reply: null,
    budget: null,
    form: 'link',
    isPrivate: false,
  });
});

it('links to one mark without its note', async () => {
  const { ports } = startSample();
  await loaded();
  await userEvent.click(hereList().getByRole('listitem').nth(0).getByRole('button', { name: 'Copy link' }));
  await expect.element(statusLine()).toHaveTextContent('Link copied: 1 snippet, opens anywhere.');
  expect(ports.mintLink).toHaveBeenCalledExactlyOnceWith({
    shareId: 'new-id',
    highlightIds: ['first'],
    unsaved: [],
    withNotes: false,
    reply: null,
    budget: null,
    form: 'link',
    isPrivate: false,
  });
});

it('gives the link to copy by hand where the clipboard refused', async () => {
  const link = 'https://news.example/#:~:snip=x';
  const minted = { link, count: 3, nativeCount: 1, notesLeftOut: false, budget: 2000, copied: false };
  startSample({ mintLink: async () => minted });
  await loaded();
  await userEvent.click(button('Copy link to all'));
  await expect.element(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(minted.link);
  await expect
    .element(statusLine())
    .toHaveTextContent(
      'The browser did not let Snipmark copy the link. Copy it from here: 3 snippets. 1 of them is shown without Snipmark too.',
    );
});

it('saves a mark that was on the page only', async () => {
  const unsaved = sampleHighlight({ id: 'unsaved' }, 200);
  const { ports } = startSample({ pageState: async () => ({ ...PAGE_STATE, unsaved: [unsaved] }) });
  await loaded();
  await userEvent.click(button('Save'));
  await expect.element(statusLine()).toHaveTextContent('Saved.');
  expect(ports.writeHighlights).toHaveBeenCalledExactlyOnceWith({ puts: [unsaved], edits: [] });
  await expect.element(button('Save')).not.toBeInTheDocument();
});
