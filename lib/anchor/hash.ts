/** Multiplier of the polynomial hash; odd, so that every character keeps its weight modulo 2³². */
export const HASH_BASE = 0x01000193;

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). Returns an unsigned number. */
export function mix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Polynomial hash of `text[start, end)`, modulo 2³², before mixing. Rolls: see `rollHash`. */
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

/** 16 bits of the text, unsigned; 0 is kept for the empty text. */
export function hash16(text: string): number {
  return text === '' ? 0 : hash32(text) & 0xffff || 1;
}
