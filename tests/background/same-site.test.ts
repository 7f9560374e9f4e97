import { expect, test } from 'vitest';
import { ownsRow } from '../../entrypoints/background/owns-row.ts';
import { isSameSite } from '../../entrypoints/background/same-site.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const CASES: [string, string, boolean][] = [
  ['https://example.org/a', 'https://example.org/b?c#d', true],
  ['http://example.org/', 'https://example.org/', true],
  ['https://www.example.org/', 'https://example.org/', true],
  ['https://example.org:443/', 'https://example.org/', true],
  ['https://EXAMPLE.org/', 'https://example.org/', true],
  ['https://example.org:8443/', 'https://example.org/', false],
  ['https://sub.example.org/', 'https://example.org/', false],
  ['https://example.org.evil.example/', 'https://example.org/', false],
  ['https://example.org@evil.example/', 'https://example.org/', false],
  ['file:///home/reader/a.html', 'file:///home/reader/b.html', true],
  ['file:///home/reader/a.html', 'https://example.org/', false],
  ['https://example.org/', 'file:///home/reader/a.html', false],
  ['example.org', 'https://example.org/', false],
  ['', 'https://example.org/', false],
];

test.each(CASES)('%s at %s: %j', (address, page, same) => {
  expect(isSameSite(address, new URL(page))).toBe(same);
});

const sender: PageSender = {
  kind: 'page',
  url: new URL('https://www.example.org/story'),
  tabUrl: null,
  tabId: 1,
  frameId: 0,
  isPrivate: false,
};
const OTHER = { rawUrl: 'https://other.example/', pageKey: 'other.example' };

test('a page owns the rows of its own host, by address and by what they are filed under', () => {
  const owns = ownsRow(sender);
  expect(owns(makeHighlight())).toBe(true);
  expect(owns(makeHighlight({ pageKey: 'example.org/story?id=1#/route' }))).toBe(true);
  expect(owns(makeHighlight({ rawUrl: OTHER.rawUrl }))).toBe(false);
  expect(owns(makeHighlight({ pageKey: OTHER.pageKey }))).toBe(false);
  expect(owns(makeHighlight({ pageKey: 'example.org@other.example' }))).toBe(false);
});

test('a local file owns the rows of local files', () => {
  const owns = ownsRow({ ...sender, url: new URL('file:///home/reader/a.html') });
  const file = { rawUrl: 'file:///home/reader/a.html', pageKey: 'file:/home/reader/a.html' };
  expect(owns(makeHighlight(file))).toBe(true);
  expect(owns(makeHighlight())).toBe(false);
});

test('our own documents own all rows', () => {
  expect(ownsRow({ kind: 'extension' })(makeHighlight(OTHER))).toBe(true);
});
