import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupFacts } from '../../components/popup/compose-view.ts';
import { OTHER_MARKS, PAGE_MARKS, sampleView, visit } from './popup-samples.ts';
import { showPopup } from './show-popup.tsx';

type Facts = Partial<Omit<PopupFacts, 'page'>>;
type Page = Partial<PopupFacts['page']>;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const mainText = () => page.getByRole('main').element().textContent;

it.each<[string, string, Facts, Page]>([
  [
    'no access',
    'Snipmark cannot mark on this page, because the browser does not let extensions in here.',
    {},
    { obstacle: 'no-access' },
  ],
  ['a translated page', 'while the browser shows this page translated', {}, { obstacle: 'translated' }],
  ['a page without text', 'because there is no text on it', {}, { obstacle: 'no-text' }],
  ['another kind of document', 'another kind of document', {}, { obstacle: 'document-type' }],
  ['a damaged link', 'is damaged', {}, { linkTrouble: 'damaged' }],
  ['a link from the future', 'made by a newer Snipmark', {}, { linkTrouble: 'future' }],
  ['a link that was cut', 'was cut short', {}, { linkTrouble: 'cut' }],
  ['guests', '3 snippets shared with you on this page.', {}, { guests: visit('here', 'here', 'changed') }],
  ['guests that are gone', '1 of them is no longer there.', {}, { guests: visit('here', 'gone', 'here') }],
  ['a newer store', 'saved by a newer Snipmark', { library: { state: 'newer' }, kept: null }, {}],
  ['an empty library', 'Select text on a page and pick a colour.', { kept: [] }, {}],
  ['an empty page', 'No marks on this page yet. Select text and pick a colour.', { kept: OTHER_MARKS }, {}],
  ['a search without result', 'No mark answers “\u2068zebra\u2069”.', { query: ' zebra ' }, {}],
])('says a sentence for %s', (_, sentence, facts, pageFacts) => {
  showPopup(sampleView(facts, pageFacts));
  expect(mainText()).toContain(sentence);
});

it('does not ask for a mark where none can be made', () => {
  showPopup(sampleView({ kept: [] }, { obstacle: 'no-access' }));
  expect(mainText()).not.toContain('pick a colour');
});

it.for(['newer', 'failed'] as const)('does not call a library empty that cannot be read: %s', (state) => {
  showPopup(sampleView({ library: { state, copyCount: 0 }, kept: null, newest: null }));
  expect(mainText()).not.toContain('No marks on this page yet');
});

it.for(['newer', 'failed'] as const)('does not say that nothing is found in it: %s', (state) => {
  showPopup(sampleView({ library: { state, copyCount: 0 }, kept: null, newest: null, query: 'zebra' }));
  expect(mainText()).not.toContain('No mark answers');
});

it('asks again where the page did not answer', async () => {
  const { actions } = showPopup(sampleView({}, { obstacle: 'no-answer' }));
  await userEvent.click(button('Try again'));
  expect(actions.tryAgain).toHaveBeenCalledOnce();
});

it('asks again where the library could not be read', async () => {
  const { actions } = showPopup(sampleView({ kept: null, library: { state: 'failed', copyCount: 0 } }));
  await userEvent.click(button('Try again'));
  expect(actions.tryAgain).toHaveBeenCalledOnce();
});

it('leaves it to the reader what becomes of a lost library', async () => {
  const { actions } = showPopup(sampleView({ kept: [], library: { state: 'lost', copyCount: 12 } }));
  expect(mainText()).toContain('a second copy of 12 marks');
  await userEvent.click(button('Bring them back'));
  expect(actions.bringBack).toHaveBeenCalledOnce();
  await userEvent.click(button('Go on without'));
  expect(actions.goOnWithout).toHaveBeenCalledOnce();
});

it.each([
  [
    'this site',
    { everywhere: false, sites: ['news.example'] },
    'Turn on for this site',
    'Snipmark is off on \u2068news.example\u2069.',
  ],
  [
    'everywhere',
    { everywhere: true, sites: ['news.example'] },
    'Turn on everywhere',
    'Snipmark is off everywhere.',
  ],
])('turns on again what is off: %s', async (_, off, name, sentence) => {
  const { actions } = showPopup(sampleView({ off }));
  expect(mainText()).toContain(sentence);
  await expect.element(button('Turn off on this site')).not.toBeInTheDocument();
  await userEvent.click(button(name));
  expect(actions.turnOn).toHaveBeenCalledOnce();
});

it('can be turned off on the site', async () => {
  const { actions } = showPopup(sampleView());
  await userEvent.click(button('Turn off on this site'));
  expect(actions.turnOff).toHaveBeenCalledOnce();
});

it('is busy while it loads, already has the title, and does not jump when the marks come', async () => {
  const { show } = showPopup(sampleView({ pageIsKnown: false, kept: null, newest: null, library: null }));
  await expect.element(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  const title = () => document.querySelector('h1')?.getBoundingClientRect().toJSON();
  const before = title();
  show(sampleView({ kept: PAGE_MARKS }));
  await expect.element(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  expect(title()).toEqual(before);
});

it('needs no sideways scrolling at 320 pixels, with the longest words', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const [mark] = PAGE_MARKS;
  await page.viewport(320, 600);
  showPopup(sampleView({ kept: mark ? [{ ...mark, quote: word, note: word.repeat(3), title: word }] : [] }));
  const { clientWidth, scrollWidth } = document.documentElement;
  expect(clientWidth).toBe(320);
  expect(scrollWidth).toBe(320);
  const cut = Array.from(document.querySelectorAll('.mark *, .page-title')).filter(
    (each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth,
  );
  expect(cut).toEqual([]);
});
