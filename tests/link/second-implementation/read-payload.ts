import { bitsToBytes, bitsToHex, fromLetters, numberOf, remainder } from './bit-row.ts';
import { INK_ORDER, type PlainMark, type PlainReading } from './plain-link.ts';
import { readTexts } from './texts.ts';

const NOTHING = { declared: 0, marks: [], texts: null, parent: null } as const;

/** Thrown and caught in here alone: reading stops. */
class Stop extends Error {
  readonly state: 'cut' | 'damaged' | 'future';
  constructor(state: 'cut' | 'damaged' | 'future') {
    super(state);
    this.state = state;
  }
}

/** Takes bits from the front, one piece after the other. */
function createTaker(bits: string) {
  let at = 0;
  return {
    take(count: number): string {
      if (at + count > bits.length) throw new Stop('cut');
      at += count;
      return bits.slice(at - count, at);
    },
    taken: () => bits.slice(0, at),
  };
}
type Taker = ReturnType<typeof createTaker>;

function readMarks(taker: Taker, head: string, count: number, wide: boolean, marks: PlainMark[]): void {
  let checked = head;
  let isWide = wide;
  let start = 0;
  let steps: { readonly far: number; readonly long: number } | null = null;
  while (marks.length < count) {
    const size = isWide ? 21 : 15;
    const bits = taker.take(size + 112);
    checked += bits;
    if (taker.take(11) !== remainder(checked, 11, 0x385, 0x01a)) throw new Stop('damaged');
    const { take } = createTaker(bits);
    start += numberOf(take(size));
    isWide = take(1) === '1';
    const ink = numberOf(take(3));
    const tells = numberOf(take(5));
    const isLong = take(1) === '1';
    let length = isLong ? 48 + numberOf(take(14)) : numberOf(take(6));
    const hashes = take(isLong ? 88 : 96);
    if (!isLong && length >= 48) throw new Stop('damaged');
    if (ink === 7) {
      if (steps !== null || length !== 0) throw new Stop('damaged');
      steps = { far: numberOf(hashes.slice(0, 16)), long: numberOf(hashes.slice(16, 40)) };
      continue;
    }
    start += 2 ** 21 * (steps?.far ?? 0);
    if (!isLong && steps !== null && steps.long > 0) throw new Stop('damaged');
    if (length === 0 || ink > 4) throw new Stop('damaged');
    length += 2 ** 14 * (steps?.long ?? 0);
    steps = null;
    if (start > 2_147_483_647 || length > 2_147_483_647) throw new Stop('damaged');
    marks.push({ start, length, ink: INK_ORDER[ink] ?? '', tells, hashes: bitsToHex(hashes) });
  }
}

function readFields(taker: Taker): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  let last = 0;
  for (;;) {
    const key = numberOf(taker.take(6));
    if (key === 0) break;
    const length = numberOf(taker.take(18));
    const content = taker.take(8 * length);
    taker.take((6 - ((8 * length) % 6)) % 6);
    if (key <= last) throw new Stop('damaged');
    last = key;
    fields.set(key, bitsToBytes(content));
  }
  const expected = remainder(taker.taken(), 24, 0x864cfb, 0xb704ce);
  if (taker.take(24) !== expected) throw new Stop('damaged');
  if ([...fields.keys()].some((key) => key % 2 === 1)) throw new Stop('future');
  return fields;
}

/** Section 6, for a payload whose first letter is this one. */
function readAs(first: string, rest: string): PlainReading {
  const taker = createTaker(fromLetters(first + rest));
  const marks: PlainMark[] = [];
  let declared = 1;
  try {
    const head = taker.take(6);
    let hasFields = false;
    if (head[5] === '1') {
      declared = numberOf(taker.take(11));
      hasFields = taker.take(1) === '1';
      if (declared < 1 || declared > 1000) throw new Stop('damaged');
    }
    readMarks(taker, taker.taken(), declared, head[4] === '1', marks);
    const fields = hasFields ? readFields(taker) : new Map<number, Uint8Array>();
    const content = fields.get(2);
    const texts = content === undefined ? null : readTexts(content);
    const id = Buffer.from(fields.get(4) ?? []).toString('latin1');
    const parent = /^[A-Za-z0-9]{1,32}$/.test(id) ? id : null;
    return { state: content && !texts ? 'damaged' : 'ok', declared, marks, texts, parent };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.state === 'future' || marks.length === 0) return { ...NOTHING, state: error.state };
    return { ...NOTHING, state: error.state, declared, marks };
  }
}

/** Reads a payload to one of the states of section 6. */
export function readPayload(payload: string): PlainReading {
  if (payload.length > 32_768) return { ...NOTHING, state: 'damaged' };
  const first = payload.charAt(0);
  const rest = payload.slice(1);
  if (/[E-H]/.test(first)) return readAs(first, rest);
  if (/[I-X]/.test(first)) {
    const isOurs = ['E', 'F', 'G', 'H'].some((letter) => readAs(letter, rest).marks.length > 0);
    return { ...NOTHING, state: isOurs ? 'damaged' : 'future' };
  }
  return { ...NOTHING, state: /[A-Za-z0-9_-]/.test(first) ? 'damaged' : 'cut' };
}
