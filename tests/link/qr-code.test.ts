import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { drawQrCode, MOST_QR_BYTES, type QrCode } from '../../lib/link/qr-code.ts';

/** Paints the path as SVG does, four pixels a square with a quiet zone of four squares, and reads it. */
function decode({ size, path }: QrCode): string | null {
  const side = (size + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = (Number(y) + 4) * 4; row < (Number(y) + 5) * 4; row += 1) {
      const start = (row * side + (Number(x) + 4) * 4) * 4;
      for (let at = start; at < start + Number(length) * 16; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, side, side)?.data ?? null;
}

test.each([
  ['a short link', 'https://a.example/#:~:snip=Ab3.AQI'],
  ['a long link', `https://a.example/#:~:text=${'caf%C3%A9,'.repeat(250)}`],
])('%s is read back', (_, link) => {
  const code = drawQrCode(link);
  if (code === null) throw new Error('It does not fit.');
  expect(decode(code)).toBe(link);
});

test('holds as much as a QR code can, and is not drawn beyond', () => {
  const link = 'https://a.example/#';
  expect(drawQrCode(link.padEnd(MOST_QR_BYTES, 'x'))).toMatchObject({ size: 177 });
  expect(drawQrCode(link.padEnd(MOST_QR_BYTES + 1, 'x'))).toBeNull();
  expect(drawQrCode('é'.repeat(MOST_QR_BYTES / 2 + 1))).toBeNull();
});
