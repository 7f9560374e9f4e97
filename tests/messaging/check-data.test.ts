import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRightData } from '../../lib/messaging/check-data.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { SENDERS } from '../../lib/messaging/senders.ts';

const facts = { rawUrl: 'https://example.org/', canonicalUrl: null, originalUrl: null, title: 'Example' };

const MINT = {
  shareId: 'abc',
  highlightIds: ['a'],
  unsaved: [],
  withNotes: false,
  reply: null,
  budget: null,
  form: 'link',
} as const;

/** One right body each, as the protocol has it. */
const RIGHT: { [Type in keyof Protocol]: Parameters<Protocol[Type]>[0] } = {
  injectMarker: undefined,
  openPage: facts,
  noteSightings: { missing: [{ id: 'a', says: '' }], found: [] },
  writeHighlights: { puts: [], edits: [{ id: 'a', changes: { note: '' }, updatedAt: 1 }] },
  mintLink: MINT,
  previewLink: { ...MINT, reply: { parent: 'abc', guests: [] }, budget: 500, form: 'rich' },
  keepAddressLink: { ...MINT, form: null },
  setLinkSettings: { budget: 2000, name: '', addressBar: false },
  setReadingSettings: { toolbar: 'modifier', ribbon: false },
  setColours: { names: { sun: '', leaf: 'Doubt', sky: '', rose: '', violet: '' }, ink: 'leaf' },
  setMarkingSettings: { exact: true, badge: false },
  setBackupSettings: { every: 'week' },
  noteBackup: undefined,
  removeShares: ['abc'],
  putShares: [
    {
      id: 'abc',
      pageKey: 'https://example.org/',
      link: 'https://example.org/#:~:snip=abc',
      title: 'Example',
      highlightIds: ['a'],
      withNotes: false,
      isInAddress: false,
      createdAt: 1,
    },
  ],
  hideTargetText: 'dark',
  dismissLinkLine: undefined,
  switchOff: { site: null, off: true },
  sitesHere: undefined,
  ensureMarker: 7,
  revealHighlight: { id: 'a', at: { tabId: 7, frameId: 0 } },
  frameRefused: 'no-address',
  attachMark: 'a',
  describeAnew: ['a'],
  storeHealth: undefined,
  readPageMarks: ['example.org/'],
  readNewestMarks: { pageKeys: [], limit: 100 },
  searchMarks: { query: 'site:example.org', pageKeys: ['example.org/'], limit: 50 },
  readTags: undefined,
  restoreCopy: undefined,
  declineCopy: undefined,
  refreshCatalogue: undefined,
  pageState: undefined,
  markSelection: { ink: null, copyLink: true },
  keepGuests: [0, 3],
  revealGuest: 2,
  dismissGuests: undefined,
  answerRows: undefined,
  revealInPage: 'a',
  goToMark: -1,
  highlightsChanged: 'example.org/',
  copyText: { text: 'https://example.org/', html: null },
  composeBackup: undefined,
};
const TYPES = Object.keys(SENDERS) as (keyof Protocol)[];

test.each(TYPES)('%s: a right body is taken', (type) => {
  expect(hasRightData(type, RIGHT[type])).toBe(true);
});

const WRONG: [keyof Protocol, unknown][] = [
  ['readPageMarks', 'example.org/'],
  ['readNewestMarks', { pageKeys: [], limit: -1 }],
  ['searchMarks', { query: null, pageKeys: [], limit: 50 }],
  ['openPage', null],
  ['openPage', { ...facts, rawUrl: 5 }],
  ['openPage', { rawUrl: 'https://example.org/', title: '' }],
  ['writeHighlights', { puts: [] }],
  ['writeHighlights', { puts: [null], edits: [] }],
  ['writeHighlights', { puts: { length: 1 }, edits: [] }],
  ['mintLink', { ...RIGHT.mintLink, highlightIds: [1] }],
  ['mintLink', { ...RIGHT.mintLink, withNotes: 'yes' }],
  ['mintLink', { ...RIGHT.mintLink, form: 'poem' }],
  ['mintLink', { ...RIGHT.mintLink, budget: -1 }],
  ['mintLink', { ...RIGHT.mintLink, reply: { parent: 'abc' } }],
  ['setLinkSettings', { budget: 2000, name: null, addressBar: false }],
  ['switchOff', { off: true }],
  ['ensureMarker', '7'],
  ['ensureMarker', 1.5],
  ['markSelection', { ink: 'mud', copyLink: false }],
  ['goToMark', 2],
  ['copyText', 'https://example.org/'],
  ['keepGuests', [-1]],
];

test.each(WRONG)('%s: %j is refused', (type, data) => {
  expect(hasRightData(type, data)).toBe(false);
});

test('no body makes the check throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), fc.anything({ withNullPrototype: true }), (type, data) => {
      expect(typeof hasRightData(type, data)).toBe('boolean');
    }),
  );
});
