import type { LinkMark } from '../model.ts';
import { hashPart, quoteParts } from './fingerprint-layout.ts';
import { unpackFingerprint } from './pack-fingerprint.ts';

/** Whether these normalised words are the ones that were marked, as far as the mark's hashes tell. */
export function saysSame(
  { length, fingerprint }: Pick<LinkMark, 'length' | 'fingerprint'>,
  words: string,
): boolean {
  if (words.length !== length) return false;
  const { quote } = unpackFingerprint(length, fingerprint);
  return quoteParts(length).every((part, i) => hashPart(words, 0, part) === quote[i]);
}
