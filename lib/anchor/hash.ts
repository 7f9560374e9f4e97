/** Multiplier of the polynomial hash; odd, so that every character keeps its weight modulo 2³². */
export const HASH_BASE = 0x01000193;

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). Returns an unsigned number. */
export function mix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Polynomial hash of `text[start, end)`, modulo 2³², before mixing: rolls from one window to the next. */
export function polynomialHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(i)) | 0;
  return hash;
}

/** HASH_BASE to the power of `exponent`, modulo 2³². */
export function hashPower(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, HASH_BASE);
  return power;
}

/** 32 bits of the text, unsigned. */
export function hash32(text: string): number {
  return mix32(polynomialHash(text, 0, text.length));
}

/** The highest `bits` (1 to 32) of the hash of `text[start, end)`, unsigned. */
export function hashBits(text: string, start: number, end: number, bits: number): number {
  return mix32(polynomialHash(text, start, end)) >>> (32 - bits);
}
