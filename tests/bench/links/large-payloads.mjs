import { deflateSync } from 'fflate';
import { encodePayload } from '../../../lib/link/payload.ts';

const mark = (index) => ({
  start: 700 * index,
  length: 60,
  ink: 'sun',
  fingerprint: { tells: 1, hashes: [index >> 8, index & 255, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
});
const marks = (count) => Array.from({ length: count }, (_, index) => mark(index));
const carrying = (count, texts) => encodePayload(marks(count), { texts, parent: null });
const deflated = (plain) => Buffer.concat([Buffer.of(1), deflateSync(plain, { level: 9 })]);

/** A thousand notes as people write them, in the bytes of `link-format.md`, section 5. */
function manyNotes() {
  const note = (index) => Buffer.from(`note ${index} `.repeat(7));
  const texts = [Buffer.of(0), Buffer.of(0), ...Array.from({ length: 1000 }, (_, i) => note(i))];
  const plain = texts.flatMap((text) => (text.length === 1 ? [text] : [Buffer.of(text.length), text]));
  return deflated(Buffer.concat(plain));
}

/** Payloads that take longest, with the milliseconds within which each is to be read or refused. */
export function makeLargePayloads() {
  return {
    'a thousand marks': { limit: 5, payload: encodePayload(marks(1000)) },
    'a thousand marks and notes': { limit: 100, payload: carrying(1000, manyNotes()) },
    '24 kB of stored texts': { limit: 100, payload: carrying(1, Buffer.alloc(24_500)) },
    'a bomb of 204 kB': { limit: 100, payload: carrying(1, deflated(Buffer.alloc(210_000_000))) },
    'the largest bomb in 32 kB': { limit: 100, payload: carrying(1, deflated(Buffer.alloc(25_100_000))) },
    'a payload of 1 MB': { limit: 100, payload: 'F'.repeat(1_000_000) },
  };
}

/** Addresses of two megabytes, by what they are full of. */
export const LARGE_ADDRESSES = {
  '2 MB of full stops': { text: '.', times: 2_000_000 },
  '2 MB of delimiters': { text: ':~:', times: 666_666 },
  '2 MB of &amp;': { text: '&amp;', times: 400_000 },
  '2 MB of %25': { text: '%25', times: 666_666 },
};
