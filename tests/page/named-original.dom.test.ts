import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedAddresses, namedOriginal } from '../../lib/page/named-original.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';

const show = (html: string) => {
  document.body.innerHTML = html;
};

afterEach(() => document.head.querySelector('link[rel=canonical]')?.remove());

describe('namedOriginal', () => {
  beforeEach(() =>
    show('<p>This page: https://news.example/a/story.</p><p>Print: https://news.example/a/story/print</p>'),
  );

  test('is the address that a printable version names', () => {
    expect(namedOriginal(document, 'https://news.example/a/story/print')).toBe(
      'https://news.example/a/story',
    );
    expect(namedOriginal(document, 'https://news.example/a/story?print=1')).toBe(
      'https://news.example/a/story',
    );
  });

  test('is null for a page that does not call itself printable', () => {
    expect(namedOriginal(document, 'https://news.example/a/other')).toBeNull();
    expect(namedOriginal(document, 'https://news.example/blueprints/7')).toBeNull();
  });

  test('is null for a page about printing that mentions another page', () => {
    show('<p>As said in https://forum.example/threads/paper-sizes.9 it depends.</p>');
    expect(namedOriginal(document, 'https://forum.example/threads/how-to-print-labels.12')).toBeNull();
  });

  test('is never an address on another host', () => {
    expect(namedOriginal(document, 'https://evil.example/print')).toBeNull();
  });
});

test('addresses in the text end before the punctuation', () => {
  show('<p>See (https://a.example/x), https://b.example/y. And “https://c.example/z/”!</p>');
  expect(namedAddresses(document)).toEqual([
    'https://a.example/x',
    'https://b.example/y',
    'https://c.example/z/',
  ]);
});

test('the facts of a page', () => {
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = '/the/page';
  document.head.append(link);
  document.title = '  A title ';
  expect(readPageFacts(document, location.href)).toEqual({
    rawUrl: location.href,
    canonicalUrl: `${location.origin}/the/page`,
    originalUrl: null,
    title: 'A title',
  });
});
