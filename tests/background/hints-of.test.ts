import { expect, test } from 'vitest';
import { hintsOf } from '../../entrypoints/background/hints-of.ts';
import { hintKey, mayHaveMarks } from '../../lib/link/page-hints.ts';
import type { Highlight } from '../../lib/model.ts';
import { makeHighlight } from '../store/make-highlight.ts';

/** Whether the loader, at this address, would see that the highlight's page may have marks. */
function isSeenAt(url: string, highlight: Highlight): boolean {
  const lists = hintsOf(highlight).filter(({ key }) => key === hintKey(url));
  return mayHaveMarks(
    lists.map(({ pairs }) => pairs),
    url,
  );
}

const story = makeHighlight({
  rawUrl: 'https://www.example.org/story/?id=7&utm_source=mail#part',
  canonicalUrl: 'https://example.org/stories/7',
});

test.each([
  'https://example.org/story?id=7',
  'http://example.org/story?id=7&fbclid=abc',
  'https://www.example.org/story/?utm_source=other&id=7#elsewhere',
  'https://example.org/stories/7?utm_source=mail',
])('a mark is looked for at %s', (url) => {
  expect(isSeenAt(url, story)).toBe(true);
});

test.each([
  'https://example.org/story',
  'https://example.org/story?id=8',
  'https://example.org/',
  'https://other.example/story?id=7',
])('and not at %s', (url) => {
  expect(isSeenAt(url, story)).toBe(false);
});

test('an address that is none gives no hint, and does not throw', () => {
  expect(hintsOf(makeHighlight({ rawUrl: 'nonsense', canonicalUrl: '' }))).toEqual([]);
});
