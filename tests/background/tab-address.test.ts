import { expect, test } from 'vitest';
import { tabAddress } from '../../entrypoints/background/tab-address.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';

const WHOLE = 'https://raw.example/log.txt?ref=1#L5:~:text=ferry&snip=AbCdEfGhIj.AA';

const addressFor = (url: string, of: Partial<PageSender> = {}): string | null =>
  tabAddress({
    kind: 'page',
    url: new URL(url),
    tabUrl: new URL(WHOLE),
    tabId: 1,
    frameId: 0,
    isPrivate: false,
    ...of,
  });

test('the document that a tab shows is told the whole address', () => {
  expect(addressFor('https://raw.example/log.txt?ref=1')).toBe(WHOLE);
  expect(addressFor('https://raw.example/log.txt?ref=1#L5')).toBe(WHOLE);
  expect(addressFor(WHOLE)).toBe(WHOLE);
});

test.each([
  ['a frame', 'https://raw.example/log.txt?ref=1', { frameId: 7 }],
  ['a page that the tab has left for another of its site', 'https://raw.example/log.txt?ref=2', {}],
  ['a page that the tab has left for another site', 'https://other.example/', {}],
  ['a page of a tab whose address is not told', 'https://raw.example/log.txt?ref=1', { tabUrl: null }],
])('%s is told none', (_, url, of) => {
  expect(addressFor(url, of)).toBeNull();
});
