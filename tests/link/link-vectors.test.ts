import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { mintLink } from '../../lib/link/mint-link.ts';
import { decodePayload, encodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { Ink } from '../../lib/model.ts';
import { remember } from '../anchor/remember.ts';
import { toMark, toPlain } from './plain-mark.ts';
import { findDirective } from './second-implementation/find-directive.ts';
import { makeVectors, type Vectors } from './second-implementation/make-vectors.ts';
import type { PlainMark, PlainReading } from './second-implementation/plain-link.ts';
import { readPayload } from './second-implementation/read-payload.ts';

const file = new URL('../fixtures/link-vectors.json', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'));
const named = <T extends { readonly about: string }>(list: readonly T[]) =>
  list.map((vector) => [vector.about, vector] as const);

const marksOnly = (marks: readonly PlainMark[]) =>
  marks.map(({ start, length, ink, tells, hashes }) => ({ start, length, ink, tells, hashes }));

/** What Snipmark says of a payload, in the words of the other implementation. */
async function readHere(payload: string): Promise<PlainReading> {
  const { status, declared, marks, texts: packed, parent } = decodePayload(payload);
  const texts = packed && unpackTexts(packed);
  // As `entrypoints/marker/read-link.ts` has it.
  const state = packed && !texts ? 'damaged' : status;
  return { state, declared, marks: marks.map(toPlain), texts, parent };
}

test('the file is what the second implementation writes today', () => {
  expect(vectors).toEqual(makeVectors());
});

describe('links', () => {
  test.each(named(vectors.links))('%s: written here', (_, vector) => {
    const { page, marks, title, name, parent, id, payload, link } = vector;
    const described = marks.map(({ words, nth, ink, note, textDirective }) => ({
      mark: { ...remember(page.text, words, nth).print, ink: ink as Ink },
      note,
      textDirective,
    }));
    expect(described.map(({ mark }) => toPlain(mark))).toEqual(marksOnly(marks));
    const whole = { pageUrl: page.url, shareId: id, withNotes: true, title, name, parent, budget: 20_000 };
    expect(mintLink({ ...whole, marks: described.toReversed() }).link).toBe(link);
    expect(link.endsWith(`&snip=${id}.${payload}`) || link.endsWith(`:~:snip=${id}.${payload}`)).toBe(true);
  });

  test.each(named(vectors.links))('%s: read here and there', async (_, vector) => {
    const { link, id, marks, title, name, parent, payload } = vector;
    const notes = marks.map(({ note }) => note);
    const last = notes.findLastIndex((note) => note !== '') + 1;
    const hasTexts = title + name + notes.join('') !== '';
    const reading: PlainReading = {
      state: 'ok',
      declared: marks.length,
      marks: marksOnly(marks),
      texts: hasTexts ? { title, name, notes: notes.slice(0, last) } : null,
      parent,
    };
    const { snip, texts } = readFragmentDirective(link);
    expect(snip).toEqual({ shareId: id, payload });
    expect(texts).toEqual(marks.flatMap(({ textDirective }) => textDirective ?? []));
    expect(await readHere(payload)).toEqual(reading);
    expect(readPayload(payload)).toEqual(reading);
  });
});

test.each(named(vectors.payloads))('payload: %s', async (_, { marks, fields, payload }) => {
  const [texts, parent] = ['2', '4']
    .map((key) => fields?.[key] ?? null)
    .map((hex) => hex && Buffer.from(hex, 'hex'));
  const written = encodePayload(marks.map(toMark), {
    texts: texts ? Uint8Array.from(texts) : null,
    parent: parent ? parent.toString('latin1') : null,
  });
  expect(written).toBe(payload);
  const reading = await readHere(payload);
  expect(reading).toMatchObject({ state: 'ok', declared: marks.length, marks });
  expect(readPayload(payload)).toEqual(reading);
});

test.each(named(vectors.readings))('reading: %s', async (_, { payload, followedBy, state, reading }) => {
  const whole = payload + (followedBy?.text.repeat(followedBy.times) ?? '');
  expect(reading.state).toBe(state);
  expect(await readHere(whole)).toEqual(reading);
});

test.each(named(vectors.addresses))('address: %s', (_, { address, found }) => {
  const { snip } = readFragmentDirective(address);
  expect(snip && { id: snip.shareId, payload: snip.payload }).toEqual(found);
  expect(findDirective(address)).toEqual(found);
});
