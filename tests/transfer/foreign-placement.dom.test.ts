import { beforeEach, describe, expect, test } from 'vitest';
import { locateSelectors } from '../../lib/anchor/locate.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { buildTextIndex } from '../../lib/anchor/text-index.ts';
import type { Highlight } from '../../lib/model.ts';
import { TREE } from '../anchor/random-document.ts';
import hypothesis from '../fixtures/imports/hypothesis.json?raw';
import obsidian from '../fixtures/imports/obsidian.json?raw';
import obsidianHtml from '../fixtures/imports/obsidian-html.json?raw';
import readwise from '../fixtures/imports/readwise.json?raw';
import w3c from '../fixtures/imports/w3c-list.jsonld?raw';
import release from '../fixtures/release/index.html?raw';
import { readAll } from './read-text.ts';

const page = new DOMParser().parseFromString(release, 'text/html');

beforeEach(() => {
  document.body.replaceChildren(...[...page.body.children].map((child) => document.importNode(child, true)));
});

/** The words that each mark is placed on, and how much text stands before them; null where it is not placed. */
function placesOf(marks: readonly Highlight[]) {
  const root = document.body;
  const found = runNow(
    locateSelectors(
      { root, tree: TREE, index: () => buildTextIndex(root, TREE) },
      marks.map(({ selectors }) => selectors),
    ),
  );
  return found.map((located) => {
    if (!located) return null;
    const before = document.createRange();
    before.setStart(root, 0);
    before.setEnd(located.range.startContainer, located.range.startOffset);
    return { words: located.range.toString().replace(/\s+/g, ' '), before: before.toString() };
  });
}

/** A W3C annotation of these words, read as a file is. */
async function marksOf(exact: string, prefix = '', suffix = ''): Promise<Highlight[]> {
  const annotation = {
    type: 'Annotation',
    id: 'urn:x:y',
    target: {
      source: 'https://press.example/release/',
      selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
    },
  };
  return (await readAll(JSON.stringify([annotation]))).highlights;
}

describe('marks of other programs', () => {
  test.each([
    ['Hypothesis', hypothesis],
    ['Readwise', readwise],
    ['Obsidian Web Clipper', obsidian],
    ['Obsidian Web Clipper, HTML', obsidianHtml],
    ['W3C', w3c],
  ])('of %s stand on exactly their words', async (_, file) => {
    const marks = (await readAll(file)).highlights.filter(({ rawUrl }) => rawUrl.endsWith('/release/'));
    expect(marks.length).toBeGreaterThan(0);
    expect(placesOf(marks).map((place) => place?.words.replace(/\s/g, ''))).toEqual(
      marks.map(({ quote }) => quote.replace(/\s/g, '')),
    );
  });

  test('words that stand several times are placed by what is around them, or not at all', async () => {
    expect(document.body.textContent?.split('network').length).toBeGreaterThan(3);
    expect(placesOf(await marksOf('network'))).toEqual([null]);
    const [place] = placesOf(
      await marksOf('network', 'It is the first time that the ', ' meets in Siberia.'),
    );
    expect(place?.words).toBe('network');
    expect(place?.before).toMatch(/It is the first time that the $/);
    expect(placesOf(await marksOf('network', 'nothing like this stands ', ' on the page'))).toEqual([null]);
  });

  test('that the page begins with the words is no reason to place them there', async () => {
    document.body.innerHTML = '<p>News of the day.</p><p>More to read below.</p><p>News of the day.</p>';
    expect(placesOf(await marksOf('News of the day.'))).toEqual([null]);
    expect(placesOf(await marksOf('News'))).toEqual([null]);
    expect(placesOf(await marksOf('News', 'More to read below. '))[0]?.before).toBe(
      'News of the day.More to read below.',
    );
  });

  test('words that are not there are not placed on others', async () => {
    expect(placesOf(await marksOf('two river cruises'))).toEqual([null]);
    expect(placesOf(await marksOf('one riverboat cruise'))).toEqual([null]);
  });
});
