import { expect, test } from 'vitest';
import { type Checksum, END_CHECK, extendChecksum, MARK_CHECK } from '../../lib/link/checksum.ts';
import { createLetterWriter } from '../../lib/link/letter-bits.ts';

function lettersOf(text: string): readonly number[] {
  const writer = createLetterWriter();
  for (const byte of new TextEncoder().encode(text)) writer.put(byte, 8);
  return writer.letters();
}

// As the catalogue of parametrised CRC algorithms gives them.
const PUBLISHED: [string, Checksum, number][] = [
  ['CRC-11/FLEXRAY', MARK_CHECK, 0x5a3],
  ['CRC-24/OPENPGP', END_CHECK, 0x21cf02],
];

test.each(PUBLISHED)('%s has its published check value', (_, checksum, published) => {
  expect(extendChecksum(checksum, checksum.start, lettersOf('123456789'), 0, 72)).toBe(published);
});

test.each(PUBLISHED)('%s goes on where it was', (_, checksum, published) => {
  const letters = lettersOf('123456789');
  const half = extendChecksum(checksum, checksum.start, letters, 0, 31);
  expect(extendChecksum(checksum, half, letters, 31, 72)).toBe(published);
});
