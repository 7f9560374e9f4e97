import { expect, test } from 'vitest';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { admitSender, type SenderFacts } from '../../lib/messaging/senders.ts';
import { ALLOWED } from './allowed-senders.ts';

const own = { id: 'snip', rootUrl: 'chrome-extension://snip/' };
const tab = { id: 7, incognito: false };

const page: SenderFacts = { id: 'snip', url: 'https://example.org/story', frameId: 0, tab };
const popup: SenderFacts = { id: 'snip', url: 'chrome-extension://snip/popup.html' };

const TYPES = Object.entries(ALLOWED) as [keyof Protocol, 'page' | 'extension' | 'both'][];

test.each(TYPES)('%s is taken from: %s', (type, from) => {
  expect(admitSender(type, page, own) !== null).toBe(from !== 'extension');
  expect(admitSender(type, popup, own) !== null).toBe(from !== 'page');
});

const STRANGERS: [string, SenderFacts][] = [
  ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
  ['another extension under our address', { ...popup, id: 'other' }],
  ['an extension whose id begins like ours', { id: 'snip', url: 'chrome-extension://snip2/popup.html' }],
  ['a sender without an id', { url: page.url, tab }],
  ['a sender without an address', { id: 'snip', tab }],
  ['a sender with a broken address', { id: 'snip', url: 'https://', tab }],
  ['a page in no tab', { id: 'snip', url: 'https://example.org/' }],
  ['a data: document', { ...page, url: 'data:text/html,hello' }],
  ['a blob: document', { ...page, url: 'blob:https://example.org/1-2-3' }],
  ['about:blank', { ...page, url: 'about:blank' }],
  ['a page that names our root in its path', { id: 'snip', url: 'javascript:chrome-extension://snip/', tab }],
];

test.each(STRANGERS)('nothing is taken from %s', (_, facts) => {
  for (const [type] of TYPES) expect(admitSender(type, facts, own)).toBeNull();
});

test('a page is known by what the browser says of it', () => {
  const facts = { ...page, frameId: 3, tab: { id: 7, url: 'https://holder.example/', incognito: true } };
  expect(admitSender('openPage', facts, own)).toEqual({
    kind: 'page',
    url: new URL('https://example.org/story'),
    tabUrl: new URL('https://holder.example/'),
    tabId: 7,
    frameId: 3,
    isPrivate: true,
  });
});

test('an extension document in a tab is still ours, not a page', () => {
  expect(admitSender('storeHealth', { ...popup, tab }, own)).toEqual({ kind: 'extension' });
});

test('local files are pages', () => {
  expect(admitSender('openPage', { ...page, url: 'file:///home/reader/story.html' }, own)?.kind).toBe('page');
});
