import { expect, test } from 'vitest';
import { parseBackupRecord, parseBackupSettings } from '../../lib/messaging/backup-settings.ts';
import { parseColours, USUAL_COLOURS } from '../../lib/messaging/colours.ts';
import { parseMarkingSettings } from '../../lib/messaging/marking-settings.ts';

const NONE = { sun: '', leaf: '', sky: '', rose: '', violet: '' };

const COLOURS: readonly (readonly [string, unknown, object])[] = [
  ['nothing', undefined, USUAL_COLOURS],
  ['null', null, USUAL_COLOURS],
  ['a word', 'leaf', USUAL_COLOURS],
  ['an unknown ink', { ink: 'gold', names: { gold: 'Money' } }, USUAL_COLOURS],
  ['names that are no texts', { ink: 7, names: { sun: 7, leaf: null, sky: {} } }, USUAL_COLOURS],
  ['an inherited name', { ink: 'constructor', names: Object.create({ sun: 'Inherited' }) }, USUAL_COLOURS],
  ['spaces around a name', { names: { sun: '  Doubt ' } }, { names: { ...NONE, sun: 'Doubt' }, ink: null }],
  [
    '30 characters',
    { names: { sky: 'x'.repeat(30) } },
    { names: { ...NONE, sky: 'x'.repeat(30) }, ink: null },
  ],
  ['31 characters', { names: { sky: 'x'.repeat(31) } }, USUAL_COLOURS],
  ['an ink', { ink: 'violet' }, { names: NONE, ink: 'violet' }],
];

test.each(COLOURS)('colours from %s', (_, stored, expected) => {
  expect(parseColours(stored)).toEqual(expected);
});

test.each([
  ['nothing', undefined, { exact: false, badge: true }],
  ['nonsense', { exact: 1, badge: 0 }, { exact: false, badge: true }],
  ['what was set', { exact: true, badge: false }, { exact: true, badge: false }],
])('marking from %s', (_, stored, expected) => {
  expect(parseMarkingSettings(stored)).toEqual(expected);
});

test.each([
  ['nothing', null, 'never'],
  ['nonsense', { every: 'toString' }, 'never'],
  ['what was set', { every: 'week' }, 'week'],
])('how often a backup is wanted, from %s', (_, stored, every) => {
  expect(parseBackupSettings(stored)).toEqual({ every });
});

test('a record of backups takes nonsense for never', () => {
  expect(parseBackupRecord({ writtenAt: '5', marks: -1, failedAt: Number.NaN, handedAt: 7 })).toEqual({
    writtenAt: null,
    marks: 0,
    failedAt: null,
    handedAt: 7,
  });
});
