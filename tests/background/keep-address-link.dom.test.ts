import { expect, test } from 'vitest';
import { keepAddressLink } from '../../entrypoints/background/keep-address-link.ts';
import type { MintRequest } from '../../lib/messaging/protocol.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import { openWorking } from '../store/fresh-store.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const HERE: PageSender = {
  kind: 'page',
  url: new URL('https://example.org/story'),
  tabUrl: null,
  tabId: 1,
  frameId: 0,
  isPrivate: false,
};

const request = (fields: Partial<MintRequest> = {}): MintRequest => ({
  shareId: 'first',
  highlightIds: ['one'],
  unsaved: [],
  withNotes: false,
  reply: null,
  budget: null,
  form: null,
  ...fields,
});

async function setUp() {
  const store = await openWorking();
  const { selectors } = makeHighlight();
  const later = { ...selectors, position: { ...selectors.position, start: 90, end: 98 } };
  await store.write({
    puts: [makeHighlight({ id: 'one' }), makeHighlight({ id: 'two', selectors: later })],
    edits: [],
  });
  let time = 100;
  const parts = {
    getStore: async () => store,
    copyText: () => Promise.reject(new Error('nothing is copied')),
    readSettings: async () => ({ budget: 2000, name: '', addressBar: true }),
    now: () => ++time,
  };
  return { parts, readShares: () => store.database.shares.toArray() };
}

const idIn = (link: string) => /snip=(\w+)\./.exec(link)?.[1];

test('a page has one address link, under one id for good, and its record follows', async () => {
  const { parts, readShares } = await setUp();
  const first = await keepAddressLink(parts, request(), HERE);
  expect(first.copied).toBe(false);
  const second = await keepAddressLink(
    parts,
    request({ shareId: 'another', highlightIds: ['one', 'two'] }),
    HERE,
  );
  expect([first, second].map(({ link }) => idIn(link))).toEqual(['first', 'first']);
  expect(second.count).toBe(2);
  expect(await readShares()).toEqual([
    expect.objectContaining({
      id: 'first',
      link: second.link,
      highlightIds: ['one', 'two'],
      isInAddress: true,
      createdAt: 101,
    }),
  ]);
});

test('what is not stored leaves no record', async () => {
  const { parts, readShares } = await setUp();
  const unsaved = [makeHighlight({ id: 'private' })];
  const { link } = await keepAddressLink(parts, request({ highlightIds: [], unsaved }), HERE);
  expect(idIn(link)).toBe('first');
  expect(await readShares()).toEqual([]);
});

test('another site gets none', async () => {
  const { parts } = await setUp();
  const elsewhere = { ...HERE, url: new URL('https://other.example/') };
  await expect(keepAddressLink(parts, request(), elsewhere)).rejects.toThrow('another site');
});
