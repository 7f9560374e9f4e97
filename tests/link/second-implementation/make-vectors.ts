import { createDescriber } from './describe-mark.ts';
import { findDirective } from './find-directive.ts';
import { normalised } from './page-hash.ts';
import type { PlainMark, PlainReading } from './plain-link.ts';
import { readPayload } from './read-payload.ts';
import { writeTexts } from './texts.ts';
import { ADDRESSES } from './vector-addresses.ts';
import { type AskedLink, type AskedMark, LINKS } from './vector-inputs.ts';
import { type AskedReading, PAYLOADS, READINGS } from './vector-readings.ts';
import { writeLink, writePayload } from './write-link.ts';

export interface LinkVector extends AskedLink {
  /** In the order of the payload. */
  readonly marks: readonly (AskedMark & PlainMark)[];
  readonly payload: string;
  readonly link: string;
}

export interface PayloadVector {
  readonly about: string;
  readonly marks: readonly PlainMark[];
  /** By key, the contents in hexadecimal. */
  readonly fields: Readonly<Record<string, string>> | null;
  readonly payload: string;
}

export interface ReadingVector extends Omit<AskedReading, 'arrived'> {
  readonly reading: PlainReading;
}

export interface AddressVector {
  readonly about: string;
  readonly address: string;
  readonly found: { readonly id: string; readonly payload: string } | null;
}

/** What `tests/fixtures/link-vectors.json` holds. */
export interface Vectors {
  readonly about: string;
  readonly links: readonly LinkVector[];
  readonly payloads: readonly PayloadVector[];
  readonly readings: readonly ReadingVector[];
  readonly addresses: readonly AddressVector[];
}

/** Where words stand for the `nth` time in the normalised text. */
function placeOf(
  text: string,
  { words, nth }: AskedMark,
): { readonly start: number; readonly length: number } {
  const quote = normalised(words);
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  if (start === -1) throw new Error(`does not stand there: ${words}`);
  return { start, length: quote.length };
}

function makeLink(asked: AskedLink): LinkVector {
  const text = normalised(asked.page.text);
  const describe = createDescriber(text);
  const marks = asked.marks
    .map((mark) => {
      const { start, length } = placeOf(text, mark);
      return { ...mark, start, length, ...describe(start, start + length) };
    })
    .sort((one, other) => one.start - other.start || one.length - other.length);
  const { title, name, parent, id } = asked;
  const notes = marks.map(({ note }) => note);
  const texts = writeTexts({ title, name, notes });
  const fields = new Map<number, string>();
  if (texts !== null) fields.set(2, texts);
  if (parent !== null) fields.set(4, Buffer.from(parent).toString('hex'));
  const payload = writePayload(marks, fields.size > 0 ? fields : null);
  const native = marks.flatMap(({ textDirective }) => (textDirective === null ? [] : [textDirective]));
  return { ...asked, marks, payload, link: writeLink(asked.page.url, native, id, payload) };
}

function makeReading({ arrived, ...asked }: AskedReading): ReadingVector {
  const { about, payload, followedBy, state } = asked;
  const reading = readPayload(payload + (followedBy?.text.repeat(followedBy.times) ?? ''));
  if (reading.state !== state || reading.marks.length !== arrived)
    throw new Error(`${about}: ${reading.state}, ${reading.marks.length} marks`);
  return { ...asked, reading };
}

export function makeVectors(): Vectors {
  return {
    about:
      'Test vectors of lib/link/link-format.md, written by tests/link/second-implementation. Start and length count UTF-16 code units of the normalised text; hashes and fields are hexadecimal.',
    links: LINKS.map(makeLink),
    payloads: PAYLOADS.map(({ about, marks, fields }) => ({
      about,
      marks,
      fields: fields === null ? null : Object.fromEntries(fields),
      payload: writePayload(marks, fields),
    })),
    readings: READINGS.map(makeReading),
    addresses: ADDRESSES.map(({ about, address, isFound }) => {
      const found = findDirective(address);
      const isRight = isFound ? found?.id === 'Ab3xYz09Qk' && found.payload === 'E-_a9' : found === null;
      if (!isRight && isFound !== null) throw new Error(`${about}: ${JSON.stringify(found)}`);
      return { about, address, found };
    }),
  };
}
