import { expect, test } from 'vitest';
import { CHECKSUM_START, extendChecksum } from '../../lib/link/checksum.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('is CRC-8/AUTOSAR before its inversion: its published check value', () => {
  expect(extendChecksum(CHECKSUM_START, bytes('123456789')) ^ 0xff).toBe(0xdf);
});

test('goes on where it was', () => {
  const half = extendChecksum(CHECKSUM_START, bytes('1234'));
  expect(extendChecksum(half, bytes('56789'))).toBe(extendChecksum(CHECKSUM_START, bytes('123456789')));
});
