import { type ColorType, PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { decodePng } from './decode-png.ts';

/** A slope with specks in it, so that no filter is without effect and none has only round numbers. */
function picture(): PNG {
  const png = new PNG({ width: 37, height: 23 });
  for (let at = 0; at < png.data.length; at += 1) {
    png.data[at] = at % 4 === 3 ? 255 : (at * 7 + (at % 11 === 0 ? at * 131 : 0)) % 256;
  }
  return png;
}

const [WITHOUT_ALPHA, GREY, WITH_ALPHA]: ColorType[] = [2, 0, 6];

test.each(
  [WITHOUT_ALPHA, GREY, WITH_ALPHA].flatMap((colorType) =>
    [0, 1, 2, 3, 4].map((filterType) => [colorType, filterType] as const),
  ),
)('reads colour type %i, filter %i as pngjs does', (colorType, filterType) => {
  const packed = PNG.sync.write(picture(), { colorType, filterType });
  const { width, height, data } = decodePng(packed);
  expect([width, height]).toEqual([37, 23]);
  expect(Buffer.compare(data, PNG.sync.read(packed).data)).toBe(0);
  if (colorType !== GREY) expect(Buffer.compare(data, picture().data)).toBe(0);
});
