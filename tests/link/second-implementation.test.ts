import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../lib/anchor/normalise.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { packTexts } from '../../lib/link/pack-texts.ts';
import { decodePayload, encodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import { rememberSpan } from '../anchor/remember.ts';
import { readSources } from '../read-sources.ts';
import { toPlain } from './plain-mark.ts';
import { someFields, someMarks } from './random-marks.ts';
import { createDescriber } from './second-implementation/describe-mark.ts';
import { findDirective } from './second-implementation/find-directive.ts';
import { normalised } from './second-implementation/page-hash.ts';
import { readPayload } from './second-implementation/read-payload.ts';
import { readTexts, writeTexts } from './second-implementation/texts.ts';
import { writePayload } from './second-implementation/write-link.ts';

const hex = (bytes: ArrayLike<number> | null) => bytes && Buffer.from(Array.from(bytes)).toString('hex');

/** The other's reading without its texts, which may be refused where the fields are whole. */
function readThere(payload: string) {
  const { texts, state, ...rest } = readPayload(payload);
  return { state, hasTexts: texts !== null, ...rest };
}

test('both leave out the same of every code unit there is', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  expect(units.filter((unit) => normalised(unit) === '')).toEqual(
    units.filter((unit) => normalise(unit) === ''),
  );
});

/** Texts in which words and whole stretches come back, so that everything that tells is tried. */
const page = fc
  .tuple(
    fc.array(fc.string({ unit: fc.constantFrom(...'abcdeéж漢'), minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
  )
  .map(([pieces, order]) => order.map((i) => pieces[i % pieces.length]).join(''))
  .filter((text) => text.length > 0);

/** The same of whole windows, so that any of those beside a quote may tell or not. */
const ofWindows = fc
  .array(fc.nat(30), { minLength: 12, maxLength: 40 })
  .map((order) => order.map((i) => `window-${String(i).padStart(5, 'x')}`).join(''));

test('both describe the same spans alike', () => {
  fc.assert(
    fc.property(fc.oneof(page, ofWindows), fc.nat(), fc.oneof(fc.nat(60), fc.nat(200)), (text, at, size) => {
      const start = at % 2 ? at % text.length : Math.floor((at % text.length) / 12) * 12;
      const end = Math.min(text.length, start + 1 + size);
      const { tells, hashes } = rememberSpan(text, start, end).print.fingerprint;
      expect({ tells, hashes: hex(hashes) }).toEqual(createDescriber(text)(start, end));
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('both write the same payload of the same marks and fields, and read it', () => {
  fc.assert(
    fc.property(someMarks, someFields, (marks, fields) => {
      const payload = encodePayload(marks, fields);
      const list = marks.map(toPlain);
      const content = new Map<number, string>();
      if (fields.texts) content.set(2, hex(fields.texts) ?? '');
      if (fields.parent) content.set(4, Buffer.from(fields.parent).toString('hex'));
      expect(writePayload(list, content.size > 0 ? content : null)).toBe(payload);
    }),
    { numRuns: 500 },
  );
});

const base64url = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
/** Payloads with nothing, one or several letters changed, put in, or left out. */
const spoilt = fc
  .tuple(
    someMarks,
    someFields,
    fc.array(fc.tuple(fc.nat(), fc.oneof(base64url, fc.constantFrom('', '.', '%', 'AA'))), { maxLength: 2 }),
    fc.option(fc.nat()),
  )
  .map(([marks, fields, changes, cut]) => {
    let payload = encodePayload(marks, fields);
    for (const [place, letter] of changes) {
      const at = place % payload.length;
      payload = payload.slice(0, at) + letter + payload.slice(at + 1);
    }
    return cut === null ? payload : payload.slice(0, cut % (payload.length + 1));
  });

test('both say the same of what arrived', () => {
  const random = fc.oneof(fc.string(), fc.string({ unit: base64url, maxLength: 80 }), spoilt, spoilt, spoilt);
  return fc.assert(
    fc.asyncProperty(random, async (payload) => {
      const here = decodePayload(payload);
      const texts = here.texts && unpackTexts(here.texts);
      const { hasTexts, ...there } = readThere(payload);
      expect(hasTexts).toBe(texts !== null);
      const { status, declared, marks, parent } = here;
      const state = here.texts && !texts ? 'damaged' : status;
      expect(there).toEqual({ state, declared, marks: marks.map(toPlain), parent });
    }),
    { numRuns: 3000 },
  );
}, 60_000);

test('both write and read the same texts', () => {
  const halves = fc.array(fc.constantFrom('a', '\ud83c', '\udf5e', '🍞'), { minLength: 60, maxLength: 320 });
  const words = fc.oneof(
    fc.string(),
    fc.constant('the same again '.repeat(9)),
    halves.map((all) => all.join('')),
  );
  return fc.assert(
    fc.asyncProperty(words, words, fc.array(words, { maxLength: 5 }), async (title, name, notes) => {
      const packed = packTexts({ title, name, notes });
      expect(hex(packed)).toBe(writeTexts({ title, name, notes }));
      if (packed) expect(unpackTexts(packed)).toEqual(readTexts(packed));
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('both refuse the same texts', () => {
  const bytes = fc
    .tuple(fc.constantFrom(0, 0, 1, 1, 2), fc.uint8Array({ maxLength: 30 }))
    .map(([first, rest]) => Uint8Array.of(first, ...rest));
  fc.assert(
    fc.property(bytes, (packed) => {
      const [here, there] = [unpackTexts(packed), readTexts(packed)];
      // What breaks the rules of deflate need not be refused (section 5): fflate takes some of it.
      if (there !== null || packed[0] !== 1) expect(here).toEqual(there);
    }),
    { numRuns: 2000 },
  );
});

test('both find the same in an address', () => {
  const part = fc.constantFrom(
    ...[
      '#',
      ':~:',
      '%3A~%3a',
      '&',
      '&amp;',
      '%26',
      '=',
      '%3D',
      '%253D',
      'snip',
      'text',
      'Ab3',
      '.',
      '%2E',
      '%25',
    ],
    ...['-', '_', ')', '”', '%', '%E2%80%9D', '%41', '/', '?x'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      for (const address of [parts.join(''), `https://a.org/#:~:${parts.join('')}`]) {
        const { snip } = readFragmentDirective(address);
        expect(snip && { id: snip.shareId, payload: snip.payload }).toEqual(findDirective(address));
      }
    }),
    { numRuns: 5000 },
  );
});

test('the second implementation shares nothing with the first', () => {
  const sources = readSources('tests/link/second-implementation');
  expect(sources.length).toBeGreaterThan(8);
  const foreign = sources
    .flatMap(({ imports }) => imports)
    .filter((name) => !name.startsWith('tests/link/second-implementation/'));
  expect(new Set(foreign)).toEqual(new Set(['fflate', 'node:fs', 'node:path', 'node:zlib']));
});
