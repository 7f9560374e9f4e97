import { bitsOf, hexToBits, remainder, toLetters } from './bit-row.ts';
import { INK_ORDER, type PlainFields, type PlainMark } from './plain-link.ts';

/** What an entry holds: all that does not depend on what comes next. */
export interface PlainEntry {
  readonly difference: number;
  readonly ink: number;
  readonly tells: number;
  readonly length: number;
  /** 96 bits of a short quote, 88 of a long one, which decide of what kind it is. */
  readonly hashes: string;
}

/** Section 2, 'Entry' and 'Step'. */
export function entriesOf(marks: readonly PlainMark[]): PlainEntry[] {
  const entries: PlainEntry[] = [];
  let previous = 0;
  for (const { start, length, ink, tells, hashes } of marks) {
    const far = start - previous;
    const steps = Math.floor(far / 2 ** 21);
    let rest = length;
    let longer = 0;
    for (; rest > 16_431; rest -= 2 ** 14) longer++;
    if (steps + longer > 0)
      entries.push({
        difference: 0,
        ink: 7,
        tells: 0,
        length: 0,
        hashes: bitsOf(steps, 16) + bitsOf(longer, 24) + '0'.repeat(56),
      });
    entries.push({
      difference: far % 2 ** 21,
      ink: INK_ORDER.indexOf(ink),
      tells,
      length: rest,
      hashes: hexToBits(hashes),
    });
    previous = start;
  }
  return entries;
}

const isWide = (entry: PlainEntry | undefined): boolean => entry !== undefined && entry.difference >= 32_768;

function fieldBits([key, content]: readonly [number, string]): string {
  const bits = bitsOf(key, 6) + bitsOf(content.length / 2, 18) + hexToBits(content);
  return bits.padEnd(Math.ceil(bits.length / 6) * 6, '0');
}

/**
 * The payload of these entries and fields as they stand, right or wrong, with checks that agree.
 * @param count null where none is written; @param fields null where none follow
 */
export function writeEntries(
  entries: readonly PlainEntry[],
  count: number | null,
  fields: readonly (readonly [number, string])[] | null,
): string {
  let checked = bitsOf(1, 4) + bitsOf(Number(isWide(entries[0])), 1) + bitsOf(Number(count !== null), 1);
  if (count !== null) checked += bitsOf(count, 11) + bitsOf(Number(fields !== null), 1);
  let all = checked;
  for (const [i, entry] of entries.entries()) {
    const { difference, ink, tells, length, hashes } = entry;
    const bits =
      bitsOf(difference, isWide(entry) ? 21 : 15) +
      bitsOf(Number(isWide(entries[i + 1])), 1) +
      bitsOf(ink, 3) +
      bitsOf(tells, 5) +
      (hashes.length === 88 ? `1${bitsOf(length - 48, 14)}` : `0${bitsOf(length, 6)}`) +
      hashes;
    checked += bits;
    all += bits + remainder(checked, 11, 0x385, 0x01a);
  }
  if (fields !== null) {
    all += `${fields.map(fieldBits).join('')}000000`;
    all += remainder(all, 24, 0x864cfb, 0xb704ce);
  }
  return toLetters(all).replace(/[-_]$/, '$&A');
}

/** The payload of these marks, in order, and of these fields. `fields` null: none follow. */
export function writePayload(marks: readonly PlainMark[], fields: PlainFields | null): string {
  const isCounted = marks.length !== 1 || fields !== null;
  const sorted = fields && [...fields].sort(([one], [other]) => one - other);
  return writeEntries(entriesOf(marks), isCounted ? marks.length : null, sorted);
}

/** Section 1: the whole link. `texts` are values of `text=` directives. */
export function writeLink(page: string, texts: readonly string[], id: string, payload: string): string {
  const directives = [...texts.map((text) => `text=${text}`), `snip=${id}.${payload}`];
  return `${page}${page.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}
