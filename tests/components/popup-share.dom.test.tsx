import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawQrCode } from '../../lib/link/qr-code.ts';
import { PAGE_MARKS, sampleView, visit } from './popup-samples.ts';
import { openShare } from './share-samples.ts';
import { showPopup } from './show-popup.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('region', { name: 'More ways to share' });
const panelText = () => panel().element().textContent;
const checkbox = (name: string) => page.getByRole('checkbox', { name });

it('opens and closes the panel by a button that says which', async () => {
  const { actions, show } = showPopup(sampleView());
  await expect.element(button('More ways to share')).toHaveAttribute('aria-expanded', 'false');
  await expect.element(panel()).not.toBeInTheDocument();
  await userEvent.click(button('More ways to share'));
  expect(actions.openShare).toHaveBeenCalledExactlyOnceWith(true);
  show(sampleView(openShare()));
  await expect.element(panel()).toBeVisible();
  await userEvent.click(button('More ways to share'));
  expect(actions.openShare).toHaveBeenLastCalledWith(false);
});

it('closes the panel by Escape, also from the search, and gives the focus back where it came from', async () => {
  const { actions, show } = showPopup(sampleView(openShare()));
  await userEvent.keyboard('{Escape}');
  expect(actions.openShare).toHaveBeenCalledExactlyOnceWith(false);
  await userEvent.click(button('QR code'));
  await userEvent.keyboard('{Escape}');
  expect(actions.openShare).toHaveBeenCalledTimes(2);
  show(sampleView());
  await expect.element(button('More ways to share')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(actions.openShare).toHaveBeenCalledTimes(2);
});

it.each([
  ['all is well', {}, '612 of 2,000 characters', 'Everything fits, and it opens anywhere.'],
  [
    'fewer open natively',
    { nativeCount: 1 },
    '',
    '1 of 3 snippets opens without Snipmark, and the rest only with it.',
  ],
  ['none opens natively', { nativeCount: 0 }, '', 'They are shown only with Snipmark.'],
  ['notes are left out', { notesLeftOut: true }, '', 'The notes do not fit and are left out.'],
  ['it is longer than set', { length: 2400 }, '2,400 of 2,000 characters', 'It is longer than you set'],
  [
    'it is too long for anything',
    { length: 9000, budget: 8000 },
    '9,000 of 8,000',
    'A file holds everything',
  ],
  [
    'a link cannot hold them',
    { asked: 1200, count: 1000 },
    '',
    'It holds the first 1,000 of 1,200 snippets.',
  ],
])('measures the link and says what did not fit: %s', (_, contents, figures, sentence) => {
  showPopup(sampleView(openShare({}, contents)));
  expect(panelText()).toContain(figures);
  expect(panelText()).toContain(sentence);
});

it('fills the bar as far as the link is long', () => {
  const { show } = showPopup(sampleView(openShare({}, { length: 500 })));
  const share = () => {
    const fill = document.querySelector('.meter-fill')?.getBoundingClientRect().width ?? 0;
    return fill / (document.querySelector('.meter-bar')?.getBoundingClientRect().width ?? 1);
  };
  expect(share()).toBeCloseTo(0.25);
  show(sampleView(openShare({}, { length: 5000 })));
  expect(share()).toBe(1);
});

it('does not jump when the link has been measured', () => {
  const top = () => page.getByRole('button', { name: 'QR code' }).element().getBoundingClientRect().top;
  const { show } = showPopup(sampleView(openShare({ meter: { state: 'measuring' } })));
  const before = top();
  show(sampleView(openShare()));
  expect(top()).toBe(before);
});

it('offers a file only where no link is to be relied on', async () => {
  const { actions, show } = showPopup(sampleView(openShare({}, { length: 8000, budget: 8000 })));
  await expect.element(button('Save as a file')).not.toBeInTheDocument();
  show(sampleView(openShare({}, { length: 8001, budget: 8000 })));
  await userEvent.click(button('Save as a file'));
  expect(actions.saveFile).toHaveBeenCalledOnce();
});

it('offers notes only where there are some, beside the sentence of who can read them', async () => {
  const { actions, show } = showPopup(sampleView(openShare()));
  const box = checkbox('Include notes');
  await expect
    .element(box)
    .toHaveAccessibleDescription('The page that the link opens can read what the link carries.');
  await userEvent.click(box);
  expect(actions.setWithNotes).toHaveBeenCalledExactlyOnceWith(true);
  show(sampleView({ ...openShare(), kept: PAGE_MARKS.map((mark) => ({ ...mark, note: '' })) }));
  await expect.element(box).not.toBeInTheDocument();
});

it('copies a quotation and rich text, and hands to the system only where it has a sheet', async () => {
  const { actions, show } = showPopup(sampleView(openShare()));
  await userEvent.click(button('Copy as quotation'));
  await userEvent.click(button('Copy as rich text'));
  expect(actions.copyAs.mock.calls).toEqual([['markdown'], ['rich']]);
  await expect.element(button('Share…')).not.toBeInTheDocument();
  show(sampleView(openShare({ hasSheet: true })));
  await userEvent.click(button('Share…'));
  expect(actions.shareBySystem).toHaveBeenCalledOnce();
});

it('shows the QR code dark on white with a quiet zone, by name, and hides it again', async () => {
  const { actions, show } = showPopup(sampleView(openShare()));
  await userEvent.click(button('QR code'));
  expect(actions.showCode).toHaveBeenCalledExactlyOnceWith(false);
  const code = drawQrCode('https://news.example/#:~:snip=AbCdEf1234.AQI');
  if (code === null) throw new Error('It does not fit.');
  show(sampleView(openShare({ code: { state: 'drawn', code } })));
  const drawing = page.getByRole('img', { name: 'QR code of the link' });
  await expect.element(drawing).toBeVisible();
  const { width, height } = drawing.element().getBoundingClientRect();
  expect(width).toBe(height);
  expect(width % (code.size + 8)).toBe(0);
  await userEvent.click(button('QR code'));
  expect(actions.closeCode).toHaveBeenCalledOnce();
});

it('says that a link is too long for a QR code, and offers what fits', async () => {
  const { actions, show } = showPopup(
    sampleView(openShare({ code: { state: 'too-long', canShorten: true } })),
  );
  expect(panelText()).toContain('This link is too long for a QR code.');
  await userEvent.click(button('Make a shorter link'));
  expect(actions.showCode).toHaveBeenCalledExactlyOnceWith(true);
  show(sampleView(openShare({ code: { state: 'too-long', canShorten: false } })));
  await expect.element(button('Make a shorter link')).not.toBeInTheDocument();
  await userEvent.click(button('Save as a file'));
  expect(actions.saveFile).toHaveBeenCalledOnce();
});

it('answers with both people’s snippets, or links to one’s own', async () => {
  const { actions } = showPopup(
    sampleView(openShare(), { guests: visit('here', 'changed', 'gone', 'yours') }),
  );
  await expect.element(button('Copy link to all')).not.toBeInTheDocument();
  await userEvent.click(button('Copy link to both'));
  await userEvent.click(button('Copy link to mine'));
  expect(actions.copyBoth).toHaveBeenCalledOnce();
  expect(actions.copyAll).toHaveBeenCalledOnce();
  await userEvent.click(checkbox('Include the snippets shared with you'));
  expect(actions.setWithGuests).toHaveBeenCalledExactlyOnceWith(false);
});

it.each([
  ['what is gone', visit('gone')],
  ['what is the reader’s own', visit('yours', 'gone')],
  ['a link of the browser’s own kind', { ...visit('here'), shareId: null }],
])('does not offer an answer to %s', async (_, guests) => {
  showPopup(sampleView(openShare(), { guests }));
  await expect.element(button('Copy link to all')).toBeVisible();
  await expect.element(checkbox('Include the snippets shared with you')).not.toBeInTheDocument();
});

it('sets the longest link, a name and the address bar, each at once', async () => {
  const settings = { budget: 3000, name: 'Ann', addressBar: false };
  const { actions } = showPopup(sampleView(openShare({ settings })));
  await userEvent.click(button('Link settings'));
  const budget = page.getByRole('combobox', { name: 'Longest link' });
  await expect.element(budget).toHaveValue('3000');
  await userEvent.selectOptions(budget, '500 characters');
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ ...settings, budget: 500 });
  await userEvent.type(page.getByRole('textbox', { name: 'Your name in links' }), 'a ');
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ ...settings, name: 'Anna' });
  await userEvent.click(checkbox('Keep this page’s address the link to what is marked here'));
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ ...settings, addressBar: true });
});

it('says that a name is too long, and does not keep it', async () => {
  const { actions } = showPopup(sampleView(openShare()));
  await userEvent.click(button('Link settings'));
  const name = page.getByRole('textbox', { name: 'Your name in links' });
  await userEvent.fill(name, 'x'.repeat(81));
  await expect
    .element(name)
    .toHaveAccessibleDescription(
      'A link carries names of up to 80 characters; this one has 81 and is not saved.',
    );
  await expect.element(name).toHaveAttribute('aria-invalid', 'true');
  expect(actions.changeSettings).not.toHaveBeenCalled();
});

it('leaves the arrow keys to the list of budgets', async () => {
  showPopup(sampleView(openShare()));
  await userEvent.click(button('Link settings'));
  const budget = page.getByRole('combobox', { name: 'Longest link' });
  await userEvent.selectOptions(budget, '1,000 characters');
  (budget.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(budget).toHaveFocus();
});

it('needs no sideways scrolling at 320 pixels with everything open', async () => {
  await page.viewport(320, 600);
  const code = drawQrCode(`https://news.example/#:~:text=${'a'.repeat(2800)}`);
  if (code === null) throw new Error('It does not fit.');
  showPopup(
    sampleView(openShare({ code: { state: 'drawn', code }, hasSheet: true, withNotes: true }), {
      guests: visit('here', 'changed', 'gone'),
    }),
  );
  await userEvent.click(button('Link settings'));
  expect(document.documentElement.scrollWidth).toBe(320);
  const { right } = page.getByRole('img', { name: 'QR code of the link' }).element().getBoundingClientRect();
  expect(right).toBeLessThanOrEqual(320);
});
