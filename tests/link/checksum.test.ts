import { expect, test } from 'vitest';
import { CHECKSUM_START, extendChecksum } from '../../lib/link/checksum.ts';

const bytes = new TextEncoder().encode('123456789');

test('the catalogue’s check value of CRC-24/OPENPGP', () => {
  expect(extendChecksum(CHECKSUM_START, bytes)).toBe(0x21cf02);
});

test('goes on where it stopped', () => {
  const half = extendChecksum(CHECKSUM_START, bytes.subarray(0, 4));
  expect(extendChecksum(half, bytes.subarray(4))).toBe(0x21cf02);
});
