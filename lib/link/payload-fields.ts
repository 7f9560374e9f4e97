/**
 * What a payload may carry besides its marks. For each field, in the order of their keys:
 *
 *     key      varint, above the key before it
 *     length   varint, in bytes
 *     content  as many bytes
 *     check    1 byte: CRC-8 of everything in the payload before it but earlier checks
 *
 * and a key 0 behind the last. A reader passes over even keys that it does not know; a payload with an odd key
 * that it does not know is not for it. Known are 2, the texts (`pack-texts.ts`), and 4, the id of the link that
 * this one answers, in ASCII letters and digits.
 */
import { extendChecksum } from './checksum.ts';
import { readVarint, writeVarint } from './varint.ts';

export interface LinkFields {
  /** Packed texts, not unpacked yet; null where there are none. */
  readonly texts: Uint8Array | null;
  /** The id of the link that this one answers; null where it answers none. */
  readonly parent: string | null;
}

export const NO_FIELDS: LinkFields = { texts: null, parent: null };

const TEXTS = 2;
const PARENT = 4;

/** Appends the fields. @param checksum of everything before them but the checks */
export function writeFields(bytes: number[], { texts, parent }: LinkFields, checksum: number): void {
  let running = checksum;
  const write = (key: number, content: Uint8Array | null) => {
    if (content === null) return;
    const field: number[] = [];
    writeVarint(field, key);
    writeVarint(field, content.length);
    for (const byte of content) field.push(byte);
    running = extendChecksum(running, field);
    for (const byte of field) bytes.push(byte);
    bytes.push(running);
  };
  write(TEXTS, texts);
  write(PARENT, parent === null ? null : new TextEncoder().encode(parent));
  bytes.push(0);
}

/** Reads the fields that begin at `at`; all of them, or why not. */
export function readFields(
  bytes: Uint8Array,
  at: number,
  checksum: number,
): LinkFields | 'cut' | 'damaged' | 'future' {
  let fields = NO_FIELDS;
  let running = checksum;
  let from = at;
  for (let previous = 0; ; ) {
    const key = readVarint(bytes, from);
    if (typeof key === 'string') return key;
    if (key.value === 0) return fields;
    const length = readVarint(bytes, key.next);
    if (typeof length === 'string') return length;
    const end = length.next + length.value;
    if (end >= bytes.length) return 'cut';
    running = extendChecksum(running, bytes.subarray(from, end));
    if (bytes[end] !== running || key.value <= previous) return 'damaged';
    const content = bytes.subarray(length.next, end);
    if (key.value === TEXTS) fields = { ...fields, texts: content };
    else if (key.value === PARENT) fields = { ...fields, parent: readId(content) };
    else if (key.value % 2 === 1) return 'future';
    previous = key.value;
    from = end + 1;
  }
}

/** The id that the bytes spell; null where they are none. */
function readId(content: Uint8Array): string | null {
  const id = String.fromCharCode(...content.subarray(0, 33));
  return /^[A-Za-z0-9]{1,32}$/.test(id) ? id : null;
}
