import { deflateSync } from 'fflate';
import type { PlainMark, PlainReading } from './plain-link.ts';
import { entriesOf, type PlainEntry, writeEntries, writePayload } from './write-link.ts';

/** A payload, and by hand what a reader has to say of it: its state, and how many of its marks come out. */
export interface AskedReading {
  readonly about: string;
  readonly payload: string;
  /** To be appended to the payload: a text, so many times. Too long to be written out. */
  readonly followedBy?: { readonly text: string; readonly times: number };
  readonly state: PlainReading['state'];
  readonly arrived: number;
}

const mark = (index: number, more: Partial<PlainMark> = {}): PlainMark => ({
  start: 40 + 900 * index,
  length: 120,
  ink: 'leaf',
  tells: 19,
  hashes: `f${index}f1f2f3f4f5f6f7f8f9fa`,
  ...more,
});
const short = { length: 7, hashes: 'a0a1a2a3a4a5a6a7a8a9aaab' };
const three = [mark(0), mark(1, short), mark(2)];

/** Fields whose texts are these bytes. */
const texts = (bytes: string) => new Map([[2, bytes]]);
const hello = texts('00025469034b696d026869');

/** The first mark of some whose payload ends so. */
function endingIn(end: string): PlainMark {
  for (let hash = 0; ; hash++) {
    const hashes = `f0f1f2f3f4f5f6f7f8${hash.toString(16).padStart(4, '0')}`;
    if (writePayload([mark(0, { hashes })], null).endsWith(end)) return mark(0, { hashes });
  }
}

/** Marks and fields at the limits of what a payload has room for, to be written and read. */
export const PAYLOADS: readonly {
  readonly about: string;
  readonly marks: readonly PlainMark[];
  readonly fields: ReadonlyMap<number, string> | null;
}[] = [
  { about: 'one mark', marks: [mark(0)], fields: null },
  { about: 'one wide mark', marks: [mark(0, { start: 32_768 })], fields: null },
  { about: 'the last start that is not wide', marks: [mark(0, { start: 32_767, ...short })], fields: null },
  {
    about: 'narrow, wide, narrow',
    marks: [
      mark(0),
      mark(0, { start: 2_000_000, length: 8_191 }),
      mark(0, { start: 2_000_000, length: 16_431 }),
    ],
    fields: null,
  },
  {
    about: 'a step for the start',
    marks: [mark(0, { start: 2_097_152, ...short }), mark(0, { start: 2_097_152 })],
    fields: null,
  },
  { about: 'a step for the length', marks: [mark(0, { length: 16_432 })], fields: null },
  {
    about: 'the largest numbers there are',
    marks: [
      mark(0, { ...short, length: 1, tells: 31 }),
      mark(0, { start: 2_147_483_647, length: 2_147_483_647 }),
    ],
    fields: null,
  },
  { about: 'ends in _, and so has an A behind', marks: [endingIn('_A')], fields: null },
  { about: 'ends in -, and so has an A behind', marks: [endingIn('-A')], fields: null },
  { about: 'one mark with texts', marks: [mark(0)], fields: hello },
  { about: 'texts and the link that is answered', marks: three, fields: new Map([...hello, [4, '5a7a39']]) },
];

const whole = writePayload(three, null);
const withTexts = writePayload(three, hello);
const fieldsOf = (...fields: [number, string][]) => writePayload(three, new Map(fields));
const deflated = (bytes: Uint8Array) => `01${Buffer.from(deflateSync(bytes, { level: 9 })).toString('hex')}`;
/** The first of the three marks, and then an entry that no writer writes, with checks that agree. */
const wrong = (...entries: Partial<PlainEntry>[]) => {
  const [first] = entriesOf(three);
  const all = entries.map((entry) => ({ ...(first as PlainEntry), ...entry }));
  return writeEntries([first as PlainEntry, ...all], 2, null);
};
const step = (far: string, long: string): PlainEntry => ({
  difference: 0,
  ink: 7,
  tells: 0,
  length: 0,
  hashes: far.padStart(16, '0') + long.padStart(24, '0') + '0'.repeat(56),
});
const wrongFields = (...fields: [number, string][]) => writeEntries(entriesOf(three), 3, fields);
const exchange = (text: string, at: number, letter: string) =>
  text.slice(0, at) + letter + text.slice(at + 1);
const swap = (text: string, at: number) => exchange(text, at, text[at] === 'A' ? 'B' : 'A');

export const READINGS: readonly AskedReading[] = [
  { about: 'with a sentence behind it', payload: `${whole}and-more`, state: 'ok', arrived: 3 },
  {
    about: 'one mark with a count all the same',
    payload: writeEntries(entriesOf([mark(0)]), 1, null),
    state: 'ok',
    arrived: 1,
  },
  { about: 'nothing', payload: '', state: 'cut', arrived: 0 },
  { about: 'only a head', payload: 'F', state: 'cut', arrived: 0 },
  { about: 'cut in its first mark', payload: whole.slice(0, 25), state: 'cut', arrived: 0 },
  { about: 'cut behind its first mark', payload: whole.slice(0, 26), state: 'cut', arrived: 1 },
  { about: 'cut before its last letter', payload: whole.slice(0, 71), state: 'cut', arrived: 2 },
  {
    about: 'a foreign character in its second mark',
    payload: exchange(whole, 40, '.'),
    state: 'cut',
    arrived: 1,
  },
  { about: 'cut where its fields begin', payload: withTexts.slice(0, 72), state: 'cut', arrived: 3 },
  { about: 'cut in its fields', payload: withTexts.slice(0, -1), state: 'cut', arrived: 3 },
  { about: 'changed in its first mark', payload: swap(whole, 8), state: 'damaged', arrived: 0 },
  { about: 'changed in its count', payload: swap(whole, 2), state: 'damaged', arrived: 0 },
  { about: 'changed in its last mark', payload: swap(whole, 60), state: 'damaged', arrived: 2 },
  { about: 'changed in its texts', payload: swap(withTexts, 80), state: 'damaged', arrived: 3 },
  {
    about: 'of version 1 but for its first letter',
    payload: exchange(whole, 0, 'I'),
    state: 'damaged',
    arrived: 0,
  },
  { about: 'in small letters', payload: whole.toLowerCase(), state: 'damaged', arrived: 0 },
  { about: 'of no version', payload: exchange(whole, 0, 'A'), state: 'damaged', arrived: 0 },
  { about: 'of version 2', payload: 'Ixyz0123456789', state: 'future', arrived: 0 },
  { about: 'of version 5', payload: 'X', state: 'future', arrived: 0 },
  {
    about: 'an unknown even field',
    payload: fieldsOf([2, '0000024b69'], [6, 'ffff'], [62, '']),
    state: 'ok',
    arrived: 3,
  },
  {
    about: 'an unknown odd field',
    payload: fieldsOf([2, '0000024b69'], [3, 'ff']),
    state: 'future',
    arrived: 0,
  },
  { about: 'the odd field 1 before all others', payload: fieldsOf([1, '']), state: 'future', arrived: 0 },
  { about: 'ink 5', payload: wrong({ ink: 5 }), state: 'damaged', arrived: 1 },
  { about: 'ink 6', payload: wrong({ ink: 6 }), state: 'damaged', arrived: 1 },
  {
    about: 'a mark of length 0',
    payload: wrong({ length: 0, hashes: '0'.repeat(96) }),
    state: 'damaged',
    arrived: 1,
  },
  {
    about: 'a short mark of length 48',
    payload: wrong({ length: 48, hashes: '0'.repeat(96) }),
    state: 'damaged',
    arrived: 1,
  },
  {
    about: 'a step that counts its difference',
    payload: wrong({ ...step('1', '1'), difference: 9 }, {}),
    state: 'ok',
    arrived: 2,
  },
  {
    about: 'a step behind a step',
    payload: wrong(step('1', '0'), step('1', '0'), {}),
    state: 'damaged',
    arrived: 1,
  },
  {
    about: 'a step with a length',
    payload: wrong({ ...step('1', '0'), length: 1 }, {}),
    state: 'damaged',
    arrived: 1,
  },
  {
    about: 'a step of length before a short mark',
    payload: wrong(step('0', '1'), { length: 9, hashes: '0'.repeat(96) }),
    state: 'damaged',
    arrived: 1,
  },
  { about: 'a start beyond all', payload: wrong(step('10000000000', '0'), {}), state: 'damaged', arrived: 1 },
  {
    about: 'a length beyond all',
    payload: wrong(step('0', '100000000000000000'), {}),
    state: 'damaged',
    arrived: 1,
  },
  {
    about: 'fields out of order',
    payload: wrongFields([4, '41'], [2, '0000024b69']),
    state: 'damaged',
    arrived: 3,
  },
  { about: 'a field twice', payload: wrongFields([4, '41'], [4, '41']), state: 'damaged', arrived: 3 },
  { about: 'an id that is none', payload: fieldsOf([4, '2e2e']), state: 'ok', arrived: 3 },
  { about: 'texts of another kind', payload: fieldsOf([2, '0203']), state: 'damaged', arrived: 3 },
  { about: 'texts of no bytes', payload: fieldsOf([2, '']), state: 'damaged', arrived: 3 },
  { about: 'texts that pass their end', payload: fieldsOf([2, '000541']), state: 'damaged', arrived: 3 },
  {
    about: 'texts with something behind the deflated',
    payload: fieldsOf([2, `${deflated(Uint8Array.of(1, 65))}41`]),
    state: 'ok',
    arrived: 3,
  },
  {
    about: 'a text of 1,048,573 zeros and its length, just not too much',
    payload: fieldsOf([2, deflatedTitle(1_048_573)]),
    state: 'ok',
    arrived: 3,
  },
  {
    about: 'a text of one more: a bomb',
    payload: fieldsOf([2, deflatedTitle(1_048_574)]),
    state: 'damaged',
    arrived: 3,
  },
  {
    about: 'a bomb of 8 million zeros',
    payload: fieldsOf([2, deflated(new Uint8Array(8_000_000))]),
    state: 'damaged',
    arrived: 3,
  },
  { about: '1,003 texts', payload: fieldsOf([2, `00${'00'.repeat(1003)}`]), state: 'damaged', arrived: 3 },
  {
    about: 'a long title is cut',
    payload: fieldsOf([2, `00ad02${'61'.repeat(301)}`]),
    state: 'ok',
    arrived: 3,
  },
  { about: 'no marks', payload: 'FAA', followedBy: { text: 'A', times: 40 }, state: 'damaged', arrived: 0 },
  {
    about: '1,001 marks',
    payload: 'FfS',
    followedBy: { text: 'A', times: 40 },
    state: 'damaged',
    arrived: 0,
  },
  {
    about: 'the longest',
    payload: whole,
    followedBy: { text: 'A', times: 32_768 - whole.length },
    state: 'ok',
    arrived: 3,
  },
  {
    about: 'one character too long',
    payload: whole,
    followedBy: { text: 'A', times: 32_769 - whole.length },
    state: 'damaged',
    arrived: 0,
  },
];

/** A title of so many zeros, and three bytes of its length before it. */
function deflatedTitle(length: number): string {
  const lengthBytes = [
    (length % 128) + 128,
    (Math.floor(length / 128) % 128) + 128,
    Math.floor(length / 16_384),
  ];
  return deflated(Buffer.concat([Buffer.from(lengthBytes), Buffer.alloc(length)]));
}
