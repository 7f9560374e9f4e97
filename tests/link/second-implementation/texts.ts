import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { PlainTexts } from './plain-link.ts';

/** Section 5, the table of limits. */
const LIMITS = { title: 300, name: 80, note: 10_000 };
const MOST_TEXTS = 1002;
const MOST_BYTES = 1_048_576;

function shorten(text: string, most: number): string {
  if (text.length <= most) return text.toWellFormed();
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(most - 1)) && /[\udc00-\udfff]/.test(text.charAt(most));
  return text.slice(0, isSplit ? most - 1 : most).toWellFormed();
}

const limited = ({ title, name, notes }: PlainTexts): PlainTexts => ({
  title: shorten(title, LIMITS.title),
  name: shorten(name, LIMITS.name),
  notes: notes.map((note) => shorten(note, LIMITS.note)),
});

function leb128(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb128(Math.floor(value / 128))];
}

/** The content of field 2, in hexadecimal; null where there is nothing to say. */
export function writeTexts(texts: PlainTexts): string | null {
  const { title, name, notes } = limited(texts);
  const kept = [...notes];
  while (kept.at(-1) === '') kept.pop();
  const all = [title, name, ...kept];
  if (all.join('') === '') return null;
  const plain = Buffer.concat(
    all.map((text) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.from(leb128(bytes.length)), bytes]);
    }),
  );
  const deflated = Buffer.from(deflateSync(plain, { level: 9, mem: 8 }));
  const isShorter = deflated.length < plain.length;
  return (isShorter ? '01' : '00') + (isShorter ? deflated : plain).toString('hex');
}

/** Decompresses up to the end of the stream; null where it cannot. */
function inflate(bytes: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** Reads what `writeTexts` wrote; null where it is refused. */
export function readTexts(content: Uint8Array): PlainTexts | null {
  const rest = content.slice(1);
  const plain = content[0] === 0 ? Buffer.from(rest) : content[0] === 1 ? inflate(rest) : null;
  if (plain === null) return null;
  const texts: string[] = [];
  let at = 0;
  while (at < plain.length) {
    let length = 0;
    let shift = 0;
    let byte = 128;
    for (; byte >= 128; shift++) {
      if (at >= plain.length || shift === 5) return null;
      byte = plain[at++] as number;
      length += (byte % 128) * 128 ** shift;
    }
    if (length > 0x7fffffff || at + length > plain.length || texts.length === MOST_TEXTS) return null;
    texts.push(plain.subarray(at, at + length).toString('utf8'));
    at += length;
  }
  const [title = '', name = '', ...notes] = texts;
  return limited({ title, name, notes });
}
