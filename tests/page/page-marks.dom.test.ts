import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeSpan } from '../../lib/anchor/describe.ts';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import type { Highlight } from '../../lib/model.ts';
import { createPageIndex } from '../../lib/page/page-index.ts';
import { createPageMarks } from '../../lib/page/page-marks.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const KEY = makeHighlight().pageKey;
const root = document.createElement('article');
let stopping: AbortController;

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
  const index = createPageIndex(
    document,
    () => false,
    () => undefined,
    stopping.signal,
    pace,
  );
  return createPageMarks(document, index, createPainter(CSS.highlights));
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
