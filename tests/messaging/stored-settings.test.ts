import { expect, test } from 'vitest';
import type { OffState } from '../../lib/messaging/protocol.ts';
import { parseReadingSettings } from '../../lib/messaging/read-reading-settings.ts';
import { isOffAt, type Stored } from '../../lib/messaging/stored-settings.ts';

test.each([
  ['nothing', undefined, { toolbar: 'always', ribbon: true }],
  ['null', null, { toolbar: 'always', ribbon: true }],
  ['a word', 'never', { toolbar: 'always', ribbon: true }],
  ['what is set', { toolbar: 'never', ribbon: false }, { toolbar: 'never', ribbon: false }],
  ['Alt', { toolbar: 'modifier', ribbon: true }, { toolbar: 'modifier', ribbon: true }],
  ['an unknown choice', { toolbar: 'sometimes', ribbon: false }, { toolbar: 'always', ribbon: false }],
  ['an inherited name', { toolbar: 'constructor' }, { toolbar: 'always', ribbon: true }],
  ['a ribbon that is no truth value', { toolbar: 'never', ribbon: 0 }, { toolbar: 'never', ribbon: true }],
])('reads the settings of reading from %s', (_, stored, settings) => {
  expect(parseReadingSettings(stored)).toEqual(settings);
});

test.each([
  ['nothing', undefined, false],
  ['everywhere', { everywhere: true, sites: [] }, true],
  ['this site', { everywhere: false, sites: ['other.example', 'news.example'] }, true],
  ['another site', { everywhere: false, sites: ['example'] }, false],
  ['nonsense', { everywhere: 'no', sites: 7 }, false],
])('knows from %s whether it is off on a site', (_, stored, isOff) => {
  expect(isOffAt(stored as Stored<OffState>, 'news.example') === true).toBe(isOff);
});
