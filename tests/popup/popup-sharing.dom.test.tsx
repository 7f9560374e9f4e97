import jsQR from 'jsqr';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupPorts } from '../../entrypoints/popup/popup-ports.ts';
import { sampleHighlight, visit } from '../components/popup-samples.ts';
import { PAGE_STATE, startSample } from './start-sample.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status');
const panel = () => page.getByRole('region', { name: 'More ways to share' });
const refuse = async () => Promise.reject(new Error('refused'));
const LINK = 'https://news.example/#:~:snip=new';
const minted = { link: LINK, count: 3, nativeCount: 3, notesLeftOut: false, budget: 2000, copied: true };
const guests = visit('here', 'changed', 'gone');
const withGuests = async () => ({ ...PAGE_STATE, guests });
const REPLY = { parent: 'AbCdEf1234', guests: [sampleHighlight({ id: 'guest' }, 500)] };

async function openPanel() {
  await expect.element(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await userEvent.click(button('More ways to share'));
}

it('measures when the panel is opened and when something changes, not whenever the page is asked', async () => {
  const { ports } = startSample();
  await expect.element(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  expect(ports.previewLink).not.toHaveBeenCalled();
  await userEvent.click(button('More ways to share'));
  await expect.element(page.getByText(`${LINK.length} of 2,000 characters`)).toBeVisible();
  expect(ports.previewLink).toHaveBeenCalledOnce();
  const asked = ports.pageState.mock.calls.length;
  await vi.waitFor(() => expect(ports.pageState.mock.calls.length).toBeGreaterThan(asked + 1), 5000);
  expect(ports.previewLink).toHaveBeenCalledOnce();
  await userEvent.click(page.getByRole('checkbox', { name: 'Include notes' }));
  expect(ports.previewLink).toHaveBeenCalledTimes(2);
  expect(ports.previewLink.mock.lastCall?.[0]).toMatchObject({ withNotes: true, form: null });
  await userEvent.click(page.getByRole('button', { name: 'Remove' }).first());
  await vi.waitFor(() => expect(ports.previewLink).toHaveBeenCalledTimes(3));
  expect(ports.mintLink).not.toHaveBeenCalled();
});

it('measures again once a setting is kept', async () => {
  const kept = Promise.withResolvers<undefined>();
  const { ports } = startSample({ setLinkSettings: async () => kept.promise });
  await openPanel();
  await userEvent.click(button('Link settings'));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Longest link' }), '500 characters');
  expect(ports.previewLink).toHaveBeenCalledOnce();
  kept.resolve(undefined);
  await vi.waitFor(() => expect(ports.previewLink).toHaveBeenCalledTimes(2));
});

it('says that a setting could not be kept, and shows what holds', async () => {
  startSample({ setLinkSettings: refuse });
  await openPanel();
  await userEvent.click(button('Link settings'));
  const box = page.getByRole('checkbox', {
    name: 'Keep this page’s address the link to what is marked here',
  });
  await userEvent.click(box);
  await expect.element(status()).toHaveTextContent('This could not be saved. Links are made as before.');
  await expect.element(box).not.toBeChecked();
});

it('says so where the link cannot be measured', async () => {
  startSample({ previewLink: refuse });
  await openPanel();
  await expect.element(page.getByText('How long the link will be is not known just now.')).toBeVisible();
});

it.each([
  ['Copy as quotation', 'markdown', 'Quotation copied: 3 snippets, opens anywhere.'],
  ['Copy as rich text', 'rich', 'Rich text copied: 3 snippets, opens anywhere.'],
])('%s', async (name, form, sentence) => {
  const { ports } = startSample();
  await openPanel();
  await userEvent.click(button(name));
  await expect.element(status()).toHaveTextContent(sentence);
  expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({
    form,
    highlightIds: ['first', 'second', 'third'],
  });
});

it('says what did not fit, and offers a file for a link that is too long', async () => {
  const long = { ...minted, link: LINK.padEnd(8001, 'x'), nativeCount: 0, notesLeftOut: true };
  const { ports } = startSample({ mintLink: async () => long });
  await openPanel();
  await userEvent.click(page.getByRole('checkbox', { name: 'Include notes' }));
  await userEvent.click(button('Copy link to all'));
  await expect
    .element(status())
    .toHaveTextContent(
      'Link copied: 3 snippets. Shown only where Snipmark is installed. The notes did not fit and were left out. It has 8,001 characters; some programs cut links as long as that.',
    );
  await userEvent.click(button('Save as a file'));
  await expect.element(status()).toHaveTextContent('Saved as a file: 3 snippets.');
  const [file] = ports.saveFile.mock.lastCall ?? [];
  expect(file?.name).toBe('Asian Network of Major Cities meets in Tomsk.html');
  const { body } = new DOMParser().parseFromString(file?.html ?? '', 'text/html');
  const quotes = Array.from(body.querySelectorAll('blockquote'), (quote) => quote.textContent);
  expect(quotes.slice(0, 2)).toEqual(['Tomsk hosts the 13th plenary session.', 'from 4 to 6 September']);
  expect(body.querySelector('.note')?.textContent).toBe('Check the date');
  expect(body.querySelector('a')?.getAttribute('href')).toBe(long.link);
});

it('tries a second time where the background was stopped, under the same id', async () => {
  const mintLink = vi
    .fn<PopupPorts['mintLink']>()
    .mockRejectedValueOnce(new Error('stopped'))
    .mockResolvedValue(minted);
  startSample({ mintLink });
  await openPanel();
  await userEvent.click(button('Copy link to all'));
  await expect.element(status()).toHaveTextContent('Link copied: 3 snippets, opens anywhere.');
  expect(mintLink.mock.calls[0]).toEqual(mintLink.mock.calls[1]);
});

it('answers with both people’s marks, and asks the page for the other’s', async () => {
  const { ports } = startSample({ pageState: withGuests, answerRows: vi.fn(async () => REPLY) });
  await userEvent.click(button('Copy link to both'));
  await vi.waitFor(() => expect(ports.mintLink).toHaveBeenCalledOnce());
  expect(ports.answerRows).toHaveBeenCalledWith(7);
  expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({ reply: REPLY, form: 'link' });
  await userEvent.click(button('Copy link to mine'));
  await vi.waitFor(() => expect(ports.mintLink).toHaveBeenCalledTimes(2));
  expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({ reply: null });
});

it('links to one’s own marks, and says so, where the page has nothing left to answer with', async () => {
  startSample({ pageState: withGuests, answerRows: async () => null });
  await userEvent.click(button('Copy link to both'));
  await expect
    .element(status())
    .toHaveTextContent(
      'Link copied: 3 snippets, opens anywhere. What was shared with you is no longer on the page, so it is to your own marks.',
    );
});

it('measures and copies with the other’s snippets as long as they are ticked', async () => {
  const { ports } = startSample({ pageState: withGuests, answerRows: async () => REPLY });
  await openPanel();
  await vi.waitFor(() => expect(ports.previewLink.mock.lastCall?.[0]).toMatchObject({ reply: REPLY }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Include the snippets shared with you' }));
  await vi.waitFor(() => expect(ports.previewLink.mock.lastCall?.[0]).toMatchObject({ reply: null }));
  await userEvent.click(button('Copy as quotation'));
  await vi.waitFor(() =>
    expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({ reply: null, form: 'markdown' }),
  );
});

it('keeps one, keeps all, dismisses, and says what became of it', async () => {
  const { ports } = startSample({ pageState: withGuests });
  await userEvent.click(page.getByRole('button', { name: 'Keep', exact: true }).first());
  await expect.element(status()).toHaveTextContent('Kept: 1 snippet.');
  await userEvent.click(button('Keep all'));
  await expect.element(status()).toHaveTextContent('Kept: 2 snippets.');
  expect(ports.keepGuests.mock.calls).toEqual([
    [7, [0]],
    [7, [0, 1]],
  ]);
  await userEvent.click(button('Dismiss'));
  await expect.element(status()).toHaveTextContent('Dismissed. The link brings them back.');
  expect(ports.dismissGuests).toHaveBeenCalledExactlyOnceWith(7);
  await userEvent.click(button('What snippet 1 says now'));
  await vi.waitFor(() => expect(ports.close).toHaveBeenCalledOnce());
  expect(ports.revealGuest).toHaveBeenCalledExactlyOnceWith(7, 1);
});

it('says that snippets could not be kept, and tries again when asked', async () => {
  const keepGuests = vi.fn<PopupPorts['keepGuests']>(refuse);
  startSample({ pageState: withGuests, keepGuests });
  await userEvent.click(button('Keep all'));
  await expect.element(status()).toHaveTextContent('They could not be kept. They are still on the page.');
  keepGuests.mockResolvedValue({ kept: 2, waiting: 0 });
  await userEvent.click(button('Try again'));
  await expect.element(status()).toHaveTextContent('Kept: 2 snippets.');
});

it('hands the link to the system, and says nothing where the reader closes the sheet', async () => {
  const shareBySystem = vi.fn<PopupPorts['shareBySystem']>(async () => undefined);
  startSample({ hasShareSheet: () => true, shareBySystem });
  await openPanel();
  await userEvent.click(button('Share…'));
  await vi.waitFor(() =>
    expect(shareBySystem).toHaveBeenCalledExactlyOnceWith({
      title: 'The title as the page says it',
      url: LINK,
    }),
  );
  shareBySystem.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
  await userEvent.click(button('Share…'));
  await vi.waitFor(() => expect(shareBySystem).toHaveBeenCalledTimes(2));
  expect(status().element().textContent).toBe('');
  shareBySystem.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  await userEvent.click(button('Share…'));
  await expect.element(status()).toHaveTextContent('The system did not take the link. Copy it from here.');
  await expect.element(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(LINK);
});

/** Draws the picture as the screen does and reads the code in it. */
async function readCode(drawing: Element): Promise<string | undefined> {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  canvas?.drawImage(picture, 0, 0);
  const pixels = canvas?.getImageData(0, 0, picture.width, picture.height);
  return pixels && jsQR(pixels.data, picture.width, picture.height)?.data;
}

it('draws the link that was recorded as a QR code, and forgets it when something changes', async () => {
  const { ports } = startSample();
  await openPanel();
  await userEvent.click(button('QR code'));
  const drawing = page.getByRole('img', { name: 'QR code of the link' });
  await expect.element(drawing).toBeVisible();
  expect(await readCode(drawing.element())).toBe(LINK);
  expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({ form: null, budget: null });
  await userEvent.click(page.getByRole('checkbox', { name: 'Include notes' }));
  await expect.element(drawing).not.toBeInTheDocument();
});

it('makes no link that has no room in a QR code, and a shorter one where that has', async () => {
  const previewLink = vi.fn<PopupPorts['previewLink']>(async ({ budget }) => ({
    ...minted,
    link: LINK.padEnd(budget === null ? 4000 : budget, 'x'),
    copied: false,
  }));
  const { ports } = startSample({ previewLink });
  await openPanel();
  await userEvent.click(button('QR code'));
  await expect.element(page.getByText('This link is too long for a QR code.')).toBeVisible();
  expect(ports.mintLink).not.toHaveBeenCalled();
  await userEvent.click(button('Make a shorter link'));
  await expect.element(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  expect(ports.mintLink.mock.lastCall?.[0]).toMatchObject({ form: null, budget: 2900 });
});

it('says that so many snippets have no room in any QR code', async () => {
  const previewLink = async () => ({ ...minted, link: LINK.padEnd(4000, 'x') });
  startSample({ previewLink });
  await openPanel();
  await userEvent.click(button('QR code'));
  await expect.element(page.getByText(/^These are too many snippets for a QR code/u)).toBeVisible();
  await expect.element(panel().getByRole('button', { name: 'Save as a file' })).toBeVisible();
});
