import { expect, test } from 'vitest';
import { applySwitch } from '../../entrypoints/background/switch-off.ts';

const ON = { everywhere: false, sites: [] };
const SITE = 'example.org';

test('a site is switched off once, however often it is said, and on again', () => {
  const off = applySwitch(applySwitch(ON, { site: SITE, off: true }), { site: SITE, off: true });
  expect(off).toEqual({ everywhere: false, sites: [SITE] });
  expect(applySwitch(off, { site: SITE, off: false })).toEqual(ON);
});

test('everywhere and one site do not touch each other', () => {
  const both = applySwitch(applySwitch(ON, { site: SITE, off: true }), { site: null, off: true });
  expect(both).toEqual({ everywhere: true, sites: [SITE] });
  expect(applySwitch(both, { site: null, off: false })).toEqual({ everywhere: false, sites: [SITE] });
  expect(applySwitch(both, { site: 'other.example', off: false })).toEqual(both);
});
