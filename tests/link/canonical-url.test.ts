import { describe, expect, test } from 'vitest';
import { believedCanonicalUrl, identifyPage } from '../../lib/link/page-key.ts';

const facts = (rawUrl: string, canonicalUrl: string | null, originalUrl: string | null = null) => ({
  rawUrl,
  canonicalUrl,
  originalUrl,
  title: '',
});

/** [why, address, what the page calls its own, believed form or null] */
const CANONICALS: readonly (readonly [string, string, string | null, string | null])[] = [
  ['none named', 'https://a.org/x', null, null],
  ['itself', 'https://a.org/x', 'https://a.org/x', 'https://a.org/x'],
  ['without the tracker', 'https://a.org/x?utm_source=y', 'https://a.org/x', 'https://a.org/x'],
  ['with a tracker of its own', 'https://a.org/x', 'https://a.org/x?utm_source=feed', 'https://a.org/x'],
  ['http for https', 'https://a.org/x', 'http://a.org/x', 'http://a.org/x'],
  ['www. or not', 'https://a.org/y', 'https://www.a.org/x', 'https://www.a.org/x'],
  ['a section of itself', 'https://a.org/x', 'https://a.org/x#top', 'https://a.org/x'],
  ['a readable path for a query', 'https://a.org/?p=5', 'https://a.org/the-story', 'https://a.org/the-story'],
  ['printable version by path', 'https://a.org/x/print', 'https://a.org/x', 'https://a.org/x'],
  ['printable version by name', 'https://a.org/x.print.html', 'https://a.org/x.html', 'https://a.org/x.html'],
  [
    'printable version by query',
    'https://a.org/x?id=5&print=1',
    'https://a.org/x?id=5',
    'https://a.org/x?id=5',
  ],
  ['printable version by query alone', 'https://a.org/x?view=print', 'https://a.org/x', 'https://a.org/x'],
  ['AMP version', 'https://a.org/x/amp', 'https://a.org/x', 'https://a.org/x'],
  ['part of the query kept', 'https://a.org/w?v=Q&t=9', 'https://a.org/w?v=Q', 'https://a.org/w?v=Q'],
  ['hash-bang page with a path of its own', 'https://a.org/app#!/x', 'https://a.org/x', 'https://a.org/x'],
  ['another host', 'https://a.org/x', 'https://b.org/x', null],
  ['another subdomain', 'https://m.a.org/x', 'https://a.org/x', null],
  ['another port', 'http://a.org:8080/x', 'http://a.org/x', null],
  ['root for a deeper page', 'https://a.org/x', 'https://a.org/', null],
  ['root by its index for a deeper page', 'https://a.org/x/y', 'https://a.org/index.html', null],
  ['query forgotten', 'https://a.org/story?id=5', 'https://a.org/story', null],
  ['query forgotten at the root', 'https://a.org/?id=5', 'https://a.org/', null],
  ['another value', 'https://a.org/w?v=Q', 'https://a.org/w?v=R', null],
  ['another value, some kept', 'https://a.org/w?list=1&v=Q', 'https://a.org/w?list=1&v=R', null],
  ['first page of several', 'https://a.org/x?id=5&page=2', 'https://a.org/x?id=5', null],
  ['first page of several by path', 'https://a.org/x/2', 'https://a.org/x', null],
  ['first page of several by path, named', 'https://a.org/x/page/2/', 'https://a.org/x/', null],
  ['section front for an item', 'https://a.org/news/123', 'https://a.org/news', null],
  ['hash route forgotten', 'https://a.org/app#/x', 'https://a.org/app', null],
  ['script for an address', 'https://a.org/x', 'javascript:alert(1)', null],
  ['file for a web page', 'https://a.org/x', 'file:///x', null],
  ['web page for a file', 'file:///home/x.html', 'https://a.org/x', null],
  ['nonsense', 'https://a.org/x', 'http://', null],
];

describe('believedCanonicalUrl', () => {
  test.each(CANONICALS)('%s', (_, rawUrl, canonicalUrl, believed) => {
    expect(believedCanonicalUrl(facts(rawUrl, canonicalUrl))).toBe(believed);
  });

  test('the original that a printable version names goes before its canonical', () => {
    const printable = facts('https://a.org/print/5', 'https://a.org/print/5', 'https://a.org/news/5');
    expect(believedCanonicalUrl(printable)).toBe('https://a.org/news/5');
  });

  test('an original may drop the query that asks for the printable version', () => {
    const printable = facts('https://a.org/news?style=paper', null, 'https://a.org/news');
    expect(believedCanonicalUrl(printable)).toBe('https://a.org/news');
  });

  test('an original elsewhere is passed over for the canonical', () => {
    const page = facts('https://a.org/x/print', 'https://a.org/x', 'https://elsewhere.org/x');
    expect(believedCanonicalUrl(page)).toBe('https://a.org/x');
  });

  test('a printable version has its original’s key', () => {
    const original = identifyPage(facts('https://www.a.org/x?utm_source=mail', null));
    expect(identifyPage(facts('http://a.org/x/print', 'https://a.org/x'))).toEqual(original);
    expect(identifyPage(facts('https://a.org/p?of=x', null, 'https://a.org/x'))).toEqual(original);
  });
});
