import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRightData } from '../../lib/messaging/check-data.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { SENDERS } from '../../lib/messaging/senders.ts';
import { facts, RIGHT } from './right-bodies.ts';

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
