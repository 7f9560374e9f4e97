import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../lib/link/plain-lines.ts';
import { INK_LOOKS } from '../../lib/page/inks.ts';
import { exportHtml } from '../../lib/transfer/export-html.ts';
import { groupPages } from '../../lib/transfer/page-of-marks.ts';
import { EXPORTED_PAGE } from '../../lib/words/transfer.ts';
import { hostileQuotation } from '../link/hostile-quotations.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { batchesOf, textOfPieces } from './read-text.ts';

const DRESS = {
  ...EXPORTED_PAGE,
  ink: ({ ink }: { readonly ink: string }) => ink,
  date: (time: number) => new Date(time).toISOString().slice(0, 10),
  language: 'en',
  direction: 'ltr',
  looks: INK_LOOKS,
} as const;

async function documentOf(marks: readonly ReturnType<typeof makeHighlight>[]) {
  const { signal } = new AbortController();
  const html = await textOfPieces(exportHtml(groupPages(batchesOf(marks)), DRESS, signal));
  return { html, parsed: new DOMParser().parseFromString(html, 'text/html') };
}

test('pages with their marks, and contents that lead to them', async () => {
  const { parsed } = await documentOf([
    makeHighlight({
      pageKey: 'a',
      title: 'A & B',
      quote: 'one\ntwo',
      note: 'Why?',
      tags: ['maps'],
      ink: 'leaf',
    }),
    makeHighlight({ pageKey: 'b', title: 'C', rawUrl: 'javascript:alert(1)' }),
  ]);
  const links = [...parsed.querySelectorAll('nav a')];
  expect(
    links.map((link) => [link.textContent, parsed.querySelector(String(link.getAttribute('href')))?.tagName]),
  ).toEqual([
    ['A & B', 'SECTION'],
    ['C', 'SECTION'],
  ]);
  expect(parsed.querySelector('#p1 h2 a')?.getAttribute('href')).toBe('https://example.org/story');
  expect(parsed.querySelector('#p2 h2 a')).toBeNull();
  expect(parsed.querySelector('#p1 mark.leaf')?.innerHTML).toBe('one<br>two');
  expect(parsed.querySelector('#p1 .note')?.textContent).toBe('Why?');
  expect(parsed.querySelector('#p1 .tag')?.textContent).toBe('maps');
  expect(parsed.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
});

const ALLOWED = [
  ...[
    'html',
    'head',
    'body',
    'meta',
    'title',
    'style',
    'header',
    'nav',
    'main',
    'section',
    'article',
    'h1',
    'h2',
  ],
  ...['ol', 'li', 'a', 'p', 'blockquote', 'mark', 'br', 'span', 'time', 'bdi'],
];

test('whatever is in titles, quotes, notes and tags stays text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileQuotation, async ({ snippets, title }) => {
      const marks = snippets.map(({ note, quote }) =>
        makeHighlight({ title, quote, note, tags: [title, note] }),
      );
      const { parsed } = await documentOf(marks);
      const names = [...parsed.querySelectorAll('*')].map(({ localName }) => localName);
      expect(names.filter((name) => !ALLOWED.includes(name))).toEqual([]);
      const attributes = [...parsed.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
      expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
      const quotes = [...parsed.querySelectorAll('mark')].map(
        ({ innerHTML }) => innerHTML.split('<br>').length,
      );
      expect(quotes).toEqual(marks.map(({ quote }) => Math.max(1, linesOf(quote).length)));
    }),
    { numRuns: 150 },
  );
});
