import { deflateSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { dropFragmentDirective, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload, encodePayload, MAX_PAYLOAD } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { LinkMark } from '../../lib/model.ts';

/** The real decompressor, and what it has made. */
const inflated = vi.hoisted(() => ({ bytes: 0 }));
vi.mock('fflate', async (importOriginal) => {
  const real = await importOriginal<typeof import('fflate')>();
  class Inflate extends real.Inflate {
    constructor(onData: (piece: Uint8Array, isLast: boolean) => void) {
      super((piece, isLast) => {
        inflated.bytes += piece.length;
        onData(piece, isLast);
      });
    }
  }
  return { ...real, Inflate };
});

const mark: LinkMark = {
  start: 7,
  length: 60,
  ink: 'sun',
  fingerprint: { tells: 1, hashes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
};
const REFUSED = { status: 'damaged', declared: 0, marks: [], texts: null, parent: null };

/** Deflated zeros: a thousandth of what they make. */
const bomb = (zeros: number) =>
  Uint8Array.from(Buffer.concat([Buffer.of(1), deflateSync(new Uint8Array(zeros), { level: 9 })]));

describe('bombs', () => {
  test('of 204 kB is refused before it is looked at', () => {
    const packed = bomb(210_000_000);
    expect(packed.length).toBeGreaterThan(200_000);
    const payload = encodePayload([mark], { texts: packed, parent: null });
    expect(decodePayload(payload)).toEqual(REFUSED);
  });

  test('as large as a payload can hold is refused while it is decompressed; the marks stand', async () => {
    // 24 kB make 25 MB.
    const payload = encodePayload([mark], { texts: bomb(25_100_000), parent: null });
    expect(payload.length).toBeLessThanOrEqual(MAX_PAYLOAD);
    expect(payload.length).toBeGreaterThan(MAX_PAYLOAD - 400);
    const { status, marks, texts } = decodePayload(payload);
    expect({ status, marks }).toEqual({ status: 'ok', marks: [mark] });
    expect(unpackTexts(texts ?? new Uint8Array())).toBeNull();
  });

  test('is not decompressed farther than a megabyte and a piece', () => {
    inflated.bytes = 0;
    expect(unpackTexts(bomb(25_100_000))).toBeNull();
    expect(inflated.bytes).toBeGreaterThan(2 ** 20);
    // A piece of 256 bytes makes 1,032 times as much at the most.
    expect(inflated.bytes).toBeLessThanOrEqual(2 ** 20 + 256 * 1032);
  });

  test('of texts without end is refused', async () => {
    const texts = new Uint8Array(20_001);
    const { texts: packed } = decodePayload(encodePayload([mark], { texts, parent: null }));
    expect(unpackTexts(packed ?? new Uint8Array())).toBeNull();
  });
});

describe('a megabyte and more', () => {
  const huge = 'A'.repeat(1_000_000);

  test('of payload is refused', () => {
    expect(decodePayload(huge)).toEqual(REFUSED);
    expect(decodePayload(encodePayload([mark]) + huge)).toEqual(REFUSED);
    const { snip } = readFragmentDirective(`https://a.org/#:~:snip=Ab3.${huge}`);
    expect(decodePayload(snip?.payload ?? '')).toEqual(REFUSED);
  });

  // Each of these is slow to read where a pattern looks again and again at what it has seen.
  test.each([
    ['full stops', '.', 'x'],
    ['closing brackets', ')', ''],
    ['delimiters', ':~:', ''],
    ['encoded delimiters', '%3A~%3A', ''],
    ['separators', '&', ''],
    ['escaped separators', '&amp;', ''],
    ['one escaped separator', 'amp;', ''],
    ['directives', '&snip=', ''],
    ['equals', '%3D', ''],
    ['escapes of escapes', '%25', ''],
    ['much of one escape', '25', ''],
    ['colons', ':', ''],
    ['percent signs', '%', ''],
    ['number signs', '#', ''],
  ])('of %s is read all the same', (_, text, end) => {
    const many = text.repeat(Math.ceil(2_000_000 / text.length));
    for (const address of [`https://a.org/#:~:snip=Ab3.A&x=${many}${end}`, `https://a.org/#${many}${end}`]) {
      expect(readFragmentDirective(address).texts).toEqual([]);
      expect(dropFragmentDirective(address).length).toBeLessThanOrEqual(address.length);
    }
    expect(readFragmentDirective(`https://a.org/#:~:snip=Ab3.A&x=${many}${end}`).snip).toEqual({
      shareId: 'Ab3',
      payload: 'A',
    });
  });
});
