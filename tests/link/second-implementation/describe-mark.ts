import { bitsOf, bitsToHex } from './bit-row.ts';
import { hash, near } from './page-hash.ts';
import { createStandsOnce, type Side, tellApart } from './told-apart.ts';

/** What a link carries of a mark's words. */
export interface Described {
  /** Five bits. */
  readonly tells: number;
  /** 96 or 88 bits, in hexadecimal. */
  readonly hashes: string;
}

interface Distant {
  readonly w: number;
  readonly hash: number;
  readonly tells: boolean;
}

/** Section 4, 'Distant windows'. */
function distantOf({ telling, kept, window }: Side): Distant {
  const w = [3, 4, 5, 6].find((each) => telling.includes(each) && 12 * (each + 1) <= kept);
  return { w: w ?? 4, hash: near(window(w ?? 4)), tells: w !== undefined };
}

/** Section 4, 'Hashes', number 2. */
function quoteBits(quote: string): string {
  const { length } = quote;
  if (length < 12) return bitsOf(hash(quote, 28), 28);
  const window = (at: number) => bitsOf(hash(quote.slice(at, at + 12), 16), 16);
  const whole = bitsOf(hash(quote, 8), 8);
  if (length >= 48) return window(0) + window(Math.floor((length - 12) / 2)) + window(length - 12) + whole;
  const cut = (i: number) => Math.floor((i * length) / 5 + 0.5);
  const pieces = [0, 1, 2, 3, 4].map((i) => bitsOf(hash(quote.slice(cut(i), cut(i + 1)), 4), 4));
  return window(0) + pieces.join('') + whole;
}

/** Describes spans [start, end) of a page's normalised text (section 4). */
export function createDescriber(text: string): (start: number, end: number) => Described {
  const standsOnce = createStandsOnce(text);
  return (start, end) => {
    const quote = text.slice(start, end);
    const { places, before, behind, isOwn } = tellApart(text, start, end, standsOnce);
    const nearTells = ({ telling, kept, shared }: Side) =>
      telling.includes(0) || (places !== 1 && kept >= 12 && shared < 12);
    const [tB, tH] = [nearTells(before), nearTells(behind)];
    const [one, other] = [distantOf(before), distantOf(behind)];
    let bits = bitsOf(near(before.window(0)), 16) + bitsOf(near(behind.window(0)), 16) + quoteBits(quote);
    let [t3, t4] = [false, isOwn];
    const distant = ({ hash: value, w }: Distant) => bitsOf(value, 16) + bitsOf(w - 3, 2);
    if (quote.length < 12) {
      bits += distant(one) + distant(other);
      [t3, t4] = [one.tells, other.tells];
    } else if (quote.length < 48) {
      const isBehind = tB ? other.tells && !(tH && one.tells) : !one.tells;
      bits += distant(isBehind ? other : one) + (isBehind ? '0' : '1');
      t3 = isBehind ? other.tells : one.tells;
    }
    const flags = [places === 1, tB, tH, t3, t4];
    return {
      tells: flags.reduce((sum, flag, i) => sum + (flag ? 2 ** i : 0), 0),
      hashes: bitsToHex(bits.padEnd(quote.length < 48 ? 96 : 88, '0')),
    };
  };
}
