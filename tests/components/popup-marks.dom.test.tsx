import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleHighlight, sampleView } from './popup-samples.ts';
import { showPopup } from './show-popup.tsx';

const texts = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (each) => each.textContent);
const hereList = () => page.getByRole('list', { name: 'Marks on this page' });

it("lists this page's marks first, in reading order, then the others by page", () => {
  showPopup(sampleView());
  const quotes = texts('.quote');
  expect(quotes.slice(0, 2)).toEqual(['Tomsk hosts the 13th plenary session.', 'from 4 to 6 September']);
  expect(quotes.slice(3, 5)).toEqual(['three new schools', 'Forty kilometres of cycle paths by 2029']);
  expect(texts('h1, h2, h3')).toEqual([
    'Asian Network of Major Cities meets in Tomsk',
    'Other pages',
    'Budget 2027: what the city plans, street by street',
    'ديوان الشعر',
  ]);
  expect(texts('.page-count')).toEqual(['3 marks on this page']);
});

it('goes to a mark when its words are clicked', async () => {
  const { actions } = showPopup(sampleView());
  await userEvent.click(page.getByRole('button', { name: 'from 4 to 6 September' }));
  expect(actions.goTo).toHaveBeenCalledExactlyOnceWith('second');
});

it('names the ink of a mark, and its words as the description of its controls', async () => {
  showPopup(sampleView());
  const item = hereList().getByRole('listitem').nth(1);
  await expect.element(item.getByRole('img', { name: 'Leaf' })).toBeInTheDocument();
  const remove = item.getByRole('button', { name: 'Remove' });
  await expect.element(remove).toHaveAccessibleDescription('from 4 to 6 September');
});

it('copies the link of one mark and removes it by its controls', async () => {
  const { actions } = showPopup(sampleView());
  const item = hereList().getByRole('listitem').nth(1);
  await userEvent.click(item.getByRole('button', { name: 'Copy link' }));
  await userEvent.click(item.getByRole('button', { name: 'Remove' }));
  expect(actions.copyLink).toHaveBeenCalledExactlyOnceWith('second');
  expect(actions.remove).toHaveBeenCalledExactlyOnceWith('second');
});

it('shows the words of a mark that is gone from the page, what stands there now, and no way to it but one to mend it', async () => {
  const saysNow = new Map([['second', 'from 5 to 7 September']]);
  const { actions } = showPopup(sampleView({ saysNow }, { orphanIds: ['second'] }));
  const item = hereList().getByRole('listitem').nth(1);
  await expect
    .element(item)
    .toHaveTextContent(
      'from 4 to 6 SeptemberNo longer on this pageThe page says there now: \u2068from 5 to 7 September\u2069Attach to my selection',
    );
  await userEvent.click(item.getByRole('button', { name: 'Attach to my selection' }));
  expect(actions.attach).toHaveBeenCalledExactlyOnceWith('second');
  await expect.element(item.getByRole('button', { name: 'Remove' })).toBeInTheDocument();
  expect(
    item
      .getByRole('button')
      .elements()
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  ).toEqual(['Attach to my selection', 'Colour: \u2068Leaf\u2069', 'Note', 'Tags', 'Remove']);
  expect(texts('.page-count')).toEqual(['3 marks, 1 of them no longer on this page']);
});

it('shows a mark that is not stored as such, and lets it be saved', async () => {
  const unsaved = sampleHighlight({ id: 'unsaved', quote: 'only on the page' }, 1);
  const { actions } = showPopup(sampleView({}, { unsaved: [unsaved] }));
  const item = hereList().getByRole('listitem').first();
  await expect.element(item).toHaveTextContent('only on the pageNot saved');
  await userEvent.click(item.getByRole('button', { name: 'Save' }));
  expect(actions.save).toHaveBeenCalledExactlyOnceWith('unsaved');
});

it('writes right-to-left words from the right', () => {
  showPopup(sampleView());
  const verse = Array.from(document.querySelectorAll('.quote-words')).find((each) =>
    each.textContent?.startsWith('على'),
  );
  if (!verse) throw new Error('The verse is not listed.');
  expect(getComputedStyle(verse).direction).toBe('rtl');
});

it('makes links of addresses in a note, each above the button that covers the row', async () => {
  const noted = sampleHighlight({ id: 'noted', note: 'See https://a.example/b, and javascript:alert(1)' });
  const { actions } = showPopup(sampleView({ kept: [noted] }));
  const link = hereList().getByRole('link');
  await expect.element(link).toHaveAttribute('href', 'https://a.example/b');
  await expect.element(link).toHaveAttribute('target', '_blank');
  const followed = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  link.element().addEventListener('click', followed);
  await userEvent.click(link);
  expect(followed).toHaveBeenCalledOnce();
  expect(actions.goTo).not.toHaveBeenCalled();
});

it('copies one link to all', async () => {
  const { actions } = showPopup(sampleView());
  await userEvent.click(page.getByRole('button', { name: 'Copy link to all' }));
  expect(actions.copyAll).toHaveBeenCalledOnce();
});

it('shows a first part of a long list and the rest when asked', async () => {
  const { actions } = showPopup(sampleView({ newest: { hasMore: true } }));
  await userEvent.click(page.getByRole('button', { name: 'Show more' }));
  expect(actions.showMore).toHaveBeenCalledOnce();
});
