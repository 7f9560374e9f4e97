/** What `extendChecksum` starts from. */
export const CHECKSUM_START = 0xb704ce;

const POLYNOMIAL = 0x864cfb;

/**
 * CRC-24 (RFC 9580, 6.1 Optional Checksum) of these bytes after those that gave `checksum`.
 * Finds every change within 24 neighbouring bits.
 */
export function extendChecksum(checksum: number, bytes: ArrayLike<number>): number {
  let crc = checksum;
  for (let i = 0; i < bytes.length; i++) {
    crc ^= (bytes[i] ?? 0) << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= POLYNOMIAL | 0x1000000;
    }
  }
  return crc & 0xffffff;
}
