/** Section 3: what is left out of a text. */
const LEFT_OUT =
  /[\t-\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/g;

export const normalised = (text: string): string => text.replace(LEFT_OUT, '');

const MODULO = 2n ** 32n;

/** Section 4: poly. */
function poly(piece: string): bigint {
  let h = 0n;
  for (let i = 0; i < piece.length; i++) h = (h * 0x01000193n + BigInt(piece.charCodeAt(i))) % MODULO;
  return h;
}

/** Section 4: mix of poly. */
export function mixed(piece: string): number {
  let h = poly(piece);
  h ^= h >> 16n;
  h = (h * 0x85ebca6bn) % MODULO;
  h ^= h >> 13n;
  h = (h * 0xc2b2ae35n) % MODULO;
  h ^= h >> 16n;
  return Number(h);
}

/** Section 4: hash(piece, b). */
export const hash = (piece: string, bits: number): number => Math.floor(mixed(piece) / 2 ** (32 - bits));

/** Section 4: near(window); `window` is null where the text has none. */
export const near = (window: string | null): number => (window === null ? 0 : hash(window, 16) || 1);
