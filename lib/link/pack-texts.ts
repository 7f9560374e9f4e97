import { deflateSync } from 'fflate';
import type { LinkTexts } from '../model.ts';
import { limitTexts } from './text-limits.ts';
import { writeVarint } from './varint.ts';

/** How the texts' bytes stand in a link. */
export const STORED = 0;
export const DEFLATED = 1;

/**
 * Texts as bytes: STORED or DEFLATED (RFC 1951), whichever is shorter, and then title, name and notes, each its
 * length in bytes (varint) and its UTF-8; empty notes at the end are left out. The same texts give the same
 * bytes in every browser, whose own compressors differ. Null where there is nothing to say.
 */
export function packTexts(texts: LinkTexts): Uint8Array | null {
  const { title, name, notes } = limitTexts(texts);
  const count = notes.findLastIndex((note) => note !== '') + 1;
  const strings = [title, name, ...notes.slice(0, count)];
  if (strings.every((text) => text === '')) return null;
  const bytes: number[] = [];
  for (const text of strings) {
    const encoded = new TextEncoder().encode(text);
    writeVarint(bytes, encoded.length);
    for (const byte of encoded) bytes.push(byte);
  }
  const plain = Uint8Array.from(bytes);
  const deflated = deflateSync(plain, { level: 9, mem: 8 });
  return deflated.length < plain.length ? prepend(DEFLATED, deflated) : prepend(STORED, plain);
}

function prepend(first: number, rest: Uint8Array): Uint8Array {
  const all = new Uint8Array(rest.length + 1);
  all[0] = first;
  all.set(rest, 1);
  return all;
}
