/**
 * What a payload may carry behind its marks: fields in the order of their keys, then a key 0, then 24 bits of check
 * on all letters before it. `link-format.md` says how each is written. A reader passes over even keys that it does
 * not know; a payload with an odd key that it does not know is not for it.
 */
import { END_CHECK, extendChecksum } from './checksum.ts';
import { createLetterReader, LETTER_BITS, type LetterWriter } from './letter-bits.ts';

export interface LinkFields {
  /** Packed texts, not unpacked yet; null where there are none. */
  readonly texts: Uint8Array | null;
  /** The id of the link that this one answers; null where it answers none. */
  readonly parent: string | null;
}

export const NO_FIELDS: LinkFields = { texts: null, parent: null };

/** The texts, as `pack-texts.ts` packs them. */
const TEXTS = 2;
/** The id of the link that this one answers, in ASCII. */
const PARENT = 4;

const KEY_BITS = 6;
/** Bits of the length of a field's content, in bytes. */
const SIZE_BITS = 18;
const HEAD_LETTERS = (KEY_BITS + SIZE_BITS) / LETTER_BITS;
const CHECK_LETTERS = END_CHECK.width / LETTER_BITS;

const checkOf = (letters: ArrayLike<number>, end: number): number =>
  extendChecksum(END_CHECK, END_CHECK.start, letters, 0, end * LETTER_BITS);

/** Appends the fields and their check. Throws RangeError for more than a payload can hold. */
export function writeFields(writer: LetterWriter, { texts, parent }: LinkFields): void {
  writer.fill();
  const write = (key: number, content: Uint8Array | null) => {
    if (content === null) return;
    if (content.length >= 2 ** SIZE_BITS) throw new RangeError('field');
    writer.put(key, KEY_BITS);
    writer.put(content.length, SIZE_BITS);
    for (const byte of content) writer.put(byte, 8);
    writer.fill();
  };
  write(TEXTS, texts);
  write(PARENT, parent === null ? null : new TextEncoder().encode(parent));
  writer.put(0, KEY_BITS);
  const letters = writer.letters();
  writer.put(checkOf(letters, letters.length), END_CHECK.width);
}

/** Reads the fields that begin at the letter `at`; all of them, or why not. */
export function readFields(letters: Uint8Array, at: number): LinkFields | 'cut' | 'damaged' | 'future' {
  const found = new Map<number, Uint8Array>();
  let from = at;
  for (let previous = 0; ; ) {
    if (from >= letters.length) return 'cut';
    const read = createLetterReader(letters, from);
    const key = read(KEY_BITS);
    if (key === 0) break;
    const size = read(SIZE_BITS);
    const next = from + HEAD_LETTERS + Math.ceil((size * 8) / LETTER_BITS);
    if (next > letters.length) return 'cut';
    if (key <= previous) return 'damaged';
    found.set(
      key,
      Uint8Array.from({ length: size }, () => read(8)),
    );
    previous = key;
    from = next;
  }
  const end = from + 1;
  if (end + CHECK_LETTERS > letters.length) return 'cut';
  if (createLetterReader(letters, end)(END_CHECK.width) !== checkOf(letters, end)) return 'damaged';
  // Every key that is known is even.
  if ([...found.keys()].some((key) => key % 2 === 1)) return 'future';
  return { texts: found.get(TEXTS) ?? null, parent: readId(found.get(PARENT)) };
}

/** The id that the bytes spell; null where they are none. */
function readId(content: Uint8Array | undefined): string | null {
  const id = String.fromCharCode(...(content?.subarray(0, 33) ?? []));
  return /^[A-Za-z0-9]{1,32}$/.test(id) ? id : null;
}
