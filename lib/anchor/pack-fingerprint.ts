import { type Fingerprint, fingerprintSize } from '../model.ts';
import { countFar, FARTHEST_FAR, NEAREST_FAR, quoteParts, WINDOW_BITS } from './fingerprint-layout.ts';
import { createBitReader, createBitWriter } from './pack-bits.ts';
import type { FarWindow, PrintParts } from './print-parts.ts';

const FAR_BITS = Math.ceil(Math.log2(FARTHEST_FAR - NEAREST_FAR + 1));

/**
 * Packs the parts: `tells` has one bit each, from the lowest, for `alone`, `tellsBefore`, `tellsAfter`, the first
 * distant window, and the second or, where there is none, `isOwn`; `hashes` has `before`, `after`, the parts of the quote, then the distant windows (hash, window
 * counted from NEAREST_FAR, and, where there is only one, its side), highest bit first, filled up with zeros.
 */
export function packFingerprint(length: number, parts: PrintParts): Fingerprint {
  const { quote, before, after, far, alone, isOwn, tellsBefore, tellsAfter } = parts;
  const flags = [alone, tellsBefore, tellsAfter, far[0]?.tells, far[1] ? far[1].tells : isOwn];
  const bits = createBitWriter();
  bits.put(before, WINDOW_BITS);
  bits.put(after, WINDOW_BITS);
  for (const [i, part] of quoteParts(length).entries()) bits.put(quote[i] ?? 0, part.bits);
  for (const { isBefore, window, hash } of far) {
    bits.put(hash, WINDOW_BITS);
    bits.put(window - NEAREST_FAR, FAR_BITS);
    if (far.length === 1) bits.put(Number(isBefore), 1);
  }
  const hashes = bits.finish();
  while (hashes.length < fingerprintSize(length)) hashes.push(0);
  return { tells: flags.reduce((all, flag, i) => all | (flag ? 1 << i : 0), 0), hashes };
}

/** Reads what `packFingerprint` wrote for a quote of this length. Never throws: a damaged one matches nothing. */
export function unpackFingerprint(length: number, { tells, hashes }: Fingerprint): PrintParts {
  const read = createBitReader(hashes);
  const isSet = (flag: number) => ((tells >> flag) & 1) === 1;
  const before = read(WINDOW_BITS);
  const after = read(WINDOW_BITS);
  const quote = quoteParts(length).map(({ bits }) => read(bits));
  const count = countFar(length);
  const far = Array.from({ length: count }, (_, i): FarWindow => {
    const hash = read(WINDOW_BITS);
    const window = read(FAR_BITS) + NEAREST_FAR;
    const isBefore = count === 2 ? i === 0 : read(1) === 1;
    return { isBefore, window, hash, tells: isSet(3 + i) };
  });
  return {
    quote,
    before,
    after,
    far,
    alone: isSet(0),
    tellsBefore: isSet(1),
    tellsAfter: isSet(2),
    isOwn: count < 2 && isSet(4),
  };
}
