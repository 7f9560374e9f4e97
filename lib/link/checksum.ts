/** What `extendChecksum` starts from. */
export const CHECKSUM_START = 0xff;

const POLYNOMIAL = 0x2f;

/**
 * CRC-8 (AUTOSAR's, without its final inversion) of these bytes after those that gave `checksum`. Finds every change
 * within 8 neighbouring bits, and of others all but one in 256.
 */
export function extendChecksum(checksum: number, bytes: ArrayLike<number>): number {
  let crc = checksum;
  for (let i = 0; i < bytes.length; i++) {
    crc ^= bytes[i] ?? 0;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x80 ? POLYNOMIAL | 0x100 : 0);
  }
  return crc;
}
