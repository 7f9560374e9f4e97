import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupPorts } from '../../entrypoints/popup/popup-ports.ts';
import { PAGE_STATE, startSample } from './start-sample.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const refuse = async () => Promise.reject(new Error('refused'));

it('says that it cannot mark where the browser does not let it in', async () => {
  const { ports } = startSample({
    findTab: async () => ({ id: 7, url: 'about:config', title: 'Settings', isPrivate: false }),
    ensureMarker: async () => false,
  });
  await expect.element(page.getByText(/^Snipmark cannot mark on this page/u)).toBeVisible();
  expect(ports.pageState).not.toHaveBeenCalled();
  await expect.element(button('Turn off on this site')).not.toBeInTheDocument();
});

it('asks a page again that did not answer, and lists its marks meanwhile', async () => {
  const pageState = vi.fn<PopupPorts['pageState']>(refuse);
  const { ports } = startSample({ pageState });
  await expect.element(page.getByText(/This page did not answer\. Reload it, or try again\./u)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The title of the tab' })).toBeVisible();
  expect(
    page.getByRole('list', { name: 'Marks on this page' }).getByRole('listitem').elements(),
  ).toHaveLength(3);
  await userEvent.click(button('Try again'));
  await vi.waitFor(() => expect(ports.pageState).toHaveBeenCalledTimes(2));
});

it('leaves the page alone where it is off, and asks it once it is on', async () => {
  const off = { everywhere: true, sites: ['news.example'] };
  const readOff = vi.fn<PopupPorts['readOff']>(async () => off);
  const switchOff = vi.fn<PopupPorts['switchOff']>(async ({ site }) => {
    const next = site === null ? { ...off, everywhere: false } : { everywhere: false, sites: [] };
    readOff.mockImplementation(async () => next);
    return next;
  });
  const { ports } = startSample({ readOff, switchOff });
  await userEvent.click(button('Turn on everywhere'));
  expect(switchOff).toHaveBeenLastCalledWith({ site: null, off: false });
  await userEvent.click(button('Turn on for this site'));
  expect(switchOff).toHaveBeenLastCalledWith({ site: 'news.example', off: false });
  await expect.element(page.getByRole('status')).toHaveTextContent('Snipmark is on.');
  expect(ports.ensureMarker).toHaveBeenCalledExactlyOnceWith(7);
});

it('switches off on the site and says so where the way back is', async () => {
  const switchOff = vi.fn<PopupPorts['switchOff']>(async () => ({
    everywhere: false,
    sites: ['news.example'],
  }));
  startSample({ switchOff });
  await userEvent.click(button('Turn off on this site'));
  expect(switchOff).toHaveBeenCalledExactlyOnceWith({ site: 'news.example', off: true });
  await expect.element(button('Turn on for this site')).toBeVisible();
});

it.each([
  ['newer', /saved by a newer Snipmark/u],
  ['failed', /Your marks could not be read/u],
] as const)('says that the library is %s, and shows none of it', async (state, sentence) => {
  const storeHealth = async () => ({ state, copyCount: 0 });
  startSample({ storeHealth, openMarks: async () => ({ state }) });
  await expect.element(page.getByText(sentence)).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Marks on this page' })).not.toBeInTheDocument();
});

it('says that nothing is certain to be kept as soon as a change is not, and shows the marks', async () => {
  const full = Object.assign(new Error('The disk was full.'), { name: 'DiskWasFull' });
  startSample({ writeHighlights: () => Promise.reject(full) });
  await expect.element(page.getByRole('list', { name: 'Marks on this page' })).toBeVisible();
  const notice = page.getByText(/^The disk is full, or was\./u);
  await expect.element(notice).not.toBeInTheDocument();
  await userEvent.click(button('Remove').first());
  await expect.element(notice).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Marks on this page' })).toBeVisible();
});

it('shows the marks of the page before the background and the page have answered', async () => {
  const never = () => new Promise<never>(() => undefined);
  startSample({ storeHealth: never, ensureMarker: never, seesSite: never });
  const list = page.getByRole('list', { name: 'Marks on this page' });
  await expect.element(list.getByRole('listitem').first()).toBeVisible();
  expect(list.getByRole('listitem').elements()).toHaveLength(3);
});

it('says that the library could not be read where nobody answers, and asks again', async () => {
  const storeHealth = vi.fn<PopupPorts['storeHealth']>(refuse);
  startSample({ storeHealth });
  await expect.element(page.getByText(/Your marks could not be read/u)).toBeVisible();
  storeHealth.mockImplementation(async () => ({ state: 'ok' }));
  await userEvent.click(button('Try again'));
  await expect.element(page.getByRole('list', { name: 'Marks on this page' })).toBeVisible();
});

it('brings a lost library back, and asks for its health again', async () => {
  const storeHealth = vi.fn<PopupPorts['storeHealth']>(async () => ({ state: 'lost', copyCount: 12 }));
  const restoreCopy = vi.fn<PopupPorts['restoreCopy']>(async () => {
    storeHealth.mockImplementation(async () => ({ state: 'ok' }));
    return 12;
  });
  startSample({ storeHealth, restoreCopy });
  await userEvent.click(button('Bring them back'));
  await expect.element(page.getByRole('status')).toHaveTextContent('12 marks brought back.');
  await expect.element(button('Bring them back')).not.toBeInTheDocument();
});

it('offers the second copy of a library that cannot be read, to start anew from or as a file', async () => {
  const storeHealth = vi.fn<PopupPorts['storeHealth']>(async () => ({ state: 'failed', copyCount: 12 }));
  const openMarks = async () => ({ state: 'failed' }) as const;
  const restoreCopy = vi.fn<PopupPorts['restoreCopy']>(refuse);
  const saveCopy = vi.fn<PopupPorts['saveCopy']>(async () => 12);
  startSample({ storeHealth, openMarks, restoreCopy, saveCopy });
  await expect
    .element(page.getByText(/could not be read. Snipmark kept a second copy of 12 marks/u))
    .toBeVisible();
  await userEvent.click(button('Start anew from the copy'));
  await expect.element(page.getByText(/did not let Snipmark start anew/u)).toBeVisible();
  await userEvent.click(button('Save the copy as a file'));
  await expect.element(page.getByRole('status')).toHaveTextContent('Given to the browser to save: 12 marks.');
  restoreCopy.mockImplementation(async () => {
    storeHealth.mockImplementation(async () => ({ state: 'ok' }));
    return 12;
  });
  await userEvent.click(button('Start anew from the copy'));
  await expect.element(page.getByRole('status')).toHaveTextContent('12 marks brought back.');
});

it('shows what the page finds later, without being asked', async () => {
  const pageState = vi.fn<PopupPorts['pageState']>(async () => PAGE_STATE);
  startSample({ pageState });
  await expect.element(page.getByRole('list', { name: 'Marks on this page' })).toBeVisible();
  pageState.mockImplementation(async () => ({ ...PAGE_STATE, orphanIds: ['second'] }));
  await expect.element(page.getByText(/3 marks, 1 of them no longer on this page/u)).toBeVisible();
});
