import type { LinkTexts } from '../model.ts';
import { inflateCapped } from './inflate-capped.ts';
import { limitTexts } from './text-limits.ts';
import { readVarint } from './varint.ts';

/** The most bytes that a link's texts decompress to. */
const MAX_TEXTS = 1 << 20;
/** Title, name, and a note for each of a thousand marks. */
const MAX_STRINGS = 1002;

/** Reads what `packTexts` wrote; null where it is damaged or too much. Never throws. */
export function unpackTexts(packed: Uint8Array): LinkTexts | null {
  const content = packed.subarray(1);
  // STORED and DEFLATED in `pack-texts.ts`, which would bring its compressor along.
  const plain = packed[0] === 0 ? content : packed[0] === 1 ? inflateCapped(content, MAX_TEXTS) : null;
  if (!plain) return null;
  const strings: string[] = [];
  // A byte order mark is the reader's own text here.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let at = 0; at < plain.length; ) {
    if (strings.length === MAX_STRINGS) return null;
    const length = readVarint(plain, at);
    if (typeof length === 'string' || length.next + length.value > plain.length) return null;
    at = length.next + length.value;
    strings.push(decoder.decode(plain.subarray(length.next, at)));
  }
  const [title = '', name = '', ...notes] = strings;
  return limitTexts({ title, name, notes });
}
