import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeSpan } from '../../lib/anchor/describe.ts';
import { OPEN_TREE } from '../../lib/anchor/page-tree.ts';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import type { Highlight } from '../../lib/model.ts';
import { createPageIndex } from '../../lib/page/page-index.ts';
import { createPageMarks } from '../../lib/page/page-marks.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const KEY = makeHighlight().pageKey;
const root = document.createElement('article');
let stopping: AbortController;
/** How often the whole text was asked for. */
let reads: number;

beforeEach(() => {
  document.body.replaceChildren(root);
  root.innerHTML =
    '<p>The council met in the old harbour hall before the doors were closed.</p>' +
    '<p>It agreed to plant forty lime trees along the quay before next spring, and to pay for them itself.</p>' +
    '<p>Nobody had asked the harbour master what he thought of roots below his cranes.</p>';
  stopping = new AbortController();
});
afterEach(() => {
  stopping.abort();
  CSS.highlights.clear();
});

/** The page's marks; `meanwhile` happens at each pause of the looking. */
function createMarks(meanwhile: () => void = () => undefined) {
  const pace = { sliceMs: 0, now: () => 0, pause: async () => meanwhile() };
  const index = createPageIndex(document, OPEN_TREE, () => undefined, stopping.signal, {
    soon: pace,
    idle: pace,
  });
  reads = 0;
  const source = {
    ...index.source,
    index() {
      reads++;
      return index.source.index();
    },
  };
  const marks = createPageMarks(document, { ...index, source }, createPainter(CSS.highlights));
  return { ...marks, findMissing: () => marks.findMissing(index.takeNews()) };
}

function highlightOf(words: string): Highlight {
  const index = createTextIndex(document);
  const visible = words.replaceAll(' ', '');
  const start = index.text.indexOf(visible);
  const description = describeSpan(index, start, start + visible.length);
  if (start === -1 || !description) throw new Error(`not there: ${words}`);
  return makeHighlight({ selectors: description.selectors, quote: description.quote });
}

const QUOTE = 'plant forty lime trees along the quay before next spring';

test('a mark whose words were edited is shown on what they are now, and is no orphan', async () => {
  const highlight = highlightOf(QUOTE);
  root.children[1]?.replaceChildren(
    'It agreed to plant forty plane trees along the quay before next spring, and to pay for them itself.',
  );
  const marks = createMarks();
  await marks.showStored([highlight], KEY, 2000);
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE.replace('lime', 'plane'));
  expect(marks.orphanIds()).toEqual([]);
});

test('a mark whose words are gone is an orphan until they return', async () => {
  const highlight = highlightOf(QUOTE);
  const paragraph = root.children[1] as Element;
  paragraph.remove();
  const marks = createMarks();
  await marks.showStored([highlight], KEY, 2000);
  expect(marks.orphanIds()).toEqual([highlight.id]);
  root.append(paragraph);
  await marks.findMissing();
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE);
  expect(marks.orphanIds()).toEqual([]);
});

test('a mark that is removed while it is looked for stays removed', async () => {
  const highlight = highlightOf(QUOTE);
  root.prepend('On top of it all. ');
  const marks = createMarks(() => marks.drop(highlight.id));
  await marks.showStored([highlight], KEY, 2000);
  expect(marks.all()).toEqual([]);
});

test('for missing marks the page is read again only when their words may have come', async () => {
  const highlight = highlightOf(QUOTE);
  const paragraph = root.children[1] as Element;
  paragraph.remove();
  const marks = createMarks();
  await marks.showStored([highlight], KEY, 2000);
  expect(reads).toBe(1);
  document.body.append('At the end of the page there is what is always there, such as the imprint. ');
  await marks.findMissing();
  const before = reads;
  for (let i = 0; i < 20; i++) {
    document.body.append(`A line about something else, far from the article, for the ${i}th time. `);
    expect(await marks.findMissing()).toBeNull();
  }
  expect(reads).toBe(before);
  root.prepend('And one on top. ', paragraph);
  await marks.findMissing();
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE);
});

test('a mark whose paragraph is built anew where it was is found without reading the page', async () => {
  const highlight = highlightOf(QUOTE);
  const marks = createMarks();
  await marks.showStored([highlight], KEY, 2000);
  const paragraph = root.children[1] as Element;
  paragraph.replaceWith(paragraph.cloneNode(true));
  await marks.findMissing();
  expect(marks.get(highlight.id)?.range?.startContainer.isConnected).toBe(true);
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE);
  expect(reads).toBe(0);
});

test('a mark is not put on words that changed after they were read, and comes when they are back', async () => {
  const highlight = highlightOf(QUOTE);
  root.prepend(document.createElement('hr'));
  const words = root.querySelectorAll('p')[1]?.firstChild as Text;
  const said = words.data;
  let isChanged = false;
  const marks = createMarks(() => {
    if (reads === 1 && !isChanged) words.data = 'Nothing of the kind was agreed, and everybody went home.';
    isChanged = reads === 1;
  });
  await marks.showStored([highlight], KEY, 2000);
  expect(isChanged).toBe(true);
  expect(marks.orphanIds()).toEqual([highlight.id]);
  expect(marks.get(highlight.id)?.range).toBeNull();
  words.data = said;
  await marks.findMissing();
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE);
});

const painted = () => [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).map(String);

test('of a view that was left nothing is painted, nor of what is placed before it is known what came', async () => {
  const kept = highlightOf(QUOTE);
  const unstored = { ...highlightOf('the old harbour hall'), id: 'unstored' };
  const marks = createMarks();
  await marks.showStored([kept], KEY, 2000);
  const range = marks.get(kept.id)?.range as Range;
  marks.leave();
  expect(painted()).toEqual([]);
  marks.place(unstored, range, false);
  await marks.findMissing();
  expect([painted(), marks.all()]).toEqual([[], []]);

  await marks.showStored([], 'another.example/page', 2000);
  marks.place(kept, range, true);
  expect([painted(), marks.all()]).toEqual([[], []]);
});

test('where the view that was left is the same page after all, its marks return, the unstored ones too', async () => {
  const kept = highlightOf(QUOTE);
  const unstored = { ...highlightOf('the old harbour hall'), id: 'unstored' };
  const marks = createMarks();
  await marks.showStored([kept], KEY, 2000);
  marks.place(unstored, marks.get(kept.id)?.range as Range, false);
  marks.leave();
  await marks.showStored([kept], KEY, 2000);
  expect(painted().sort()).toEqual([QUOTE, 'the old harbour hall']);
});

test('a mark is not put around words that came between its own after they were read', async () => {
  const paragraph = root.children[1] as Element;
  const [first = '', last = ''] = paragraph.textContent.split('along ');
  paragraph.replaceChildren(first, document.createElement('b'), `along ${last}`);
  const highlight = highlightOf(QUOTE);
  root.prepend(document.createElement('hr'));
  const marks = createMarks(() => {
    if (reads === 1) paragraph.querySelector('b')?.replaceChildren('and whatever else comes to a page ');
  });
  await marks.showStored([highlight], KEY, 2000);
  expect(paragraph.textContent).toContain('whatever');
  expect(marks.get(highlight.id)?.range).toBeNull();
});

test('a mark that is left behind while it is waited for is not looked for again and again', async () => {
  const highlight = highlightOf(QUOTE);
  root.children[1]?.remove();
  const marks = createMarks();
  await marks.showStored([highlight], KEY, 2000);
  // Again and again the page says half of it, which is not enough.
  const half = document.createElement('p');
  half.textContent = 'It agreed to plant forty lime trees in a year that nobody remembers.';
  let again: number | null = null;
  for (let i = 0; i < 4 && again === null; i++) {
    half.remove();
    await marks.findMissing();
    root.append(half);
    again = await marks.findMissing();
  }
  expect(again).toBeGreaterThan(0);
  marks.leave();
  await marks.showStored([], 'another page', 3000);
  expect(await marks.findMissing()).toBeNull();
});

test('a mark that is placed when its page was left already is there when the reader is back, until it is stored', async () => {
  const highlight = highlightOf(QUOTE);
  const range = document.createRange();
  range.selectNodeContents(root.children[1] as Element);
  const marks = createMarks();
  await marks.showStored([], KEY, 2000);
  marks.leave();
  await marks.showStored([], 'another page', 2000);
  marks.place(highlight, range, false);
  expect(marks.all()).toEqual([]);
  marks.leave();
  await marks.showStored([], KEY, 2000);
  expect(marks.get(highlight.id)?.range?.toString()).toBe(QUOTE);

  marks.leave();
  await marks.showStored([], 'another page', 2000);
  marks.place({ ...highlight, id: 'stored' }, range, false);
  marks.noteStored(['stored']);
  marks.leave();
  await marks.showStored([], KEY, 2000);
  expect(marks.get('stored')).toBeUndefined();
});
