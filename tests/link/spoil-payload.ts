/** Letters of a payload, and characters that end one. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const SUBSTITUTES = [...LETTERS, '.', '%', '&'];

/** A whole number from 0 to below this. */
export type Random = (below: number) => number;

export function randomLetters(random: Random, length: number): string {
  return Array.from({ length }, () => LETTERS.charAt(random(LETTERS.length))).join('');
}

/** The payload after one mishap: a few letters changed, lost, put in, doubled, moved, or another payload's behind them. */
function spoilOnce(payload: string, others: readonly string[], random: Random): string {
  const at = random(payload.length + 1);
  const size = 1 + random(12);
  const [before, behind] = [payload.slice(0, at), payload.slice(at)];
  const other = others[random(others.length)] ?? '';
  const mishaps = [
    () => before + randomLetters(random, Math.min(size, behind.length)) + behind.slice(size),
    () => before + behind.slice(size),
    () => before + randomLetters(random, size) + behind,
    () => before + behind.slice(0, size) + behind,
    () => before + behind.slice(size, 2 * size) + behind.slice(0, size) + behind.slice(2 * size),
    () => before + other.slice(random(other.length + 1)),
    () => before + String.fromCodePoint(random(0xd800)) + behind,
  ];
  return (mishaps[random(mishaps.length)] as () => string)();
}

/** The payload after one to three mishaps. */
export function spoilPayload(payload: string, others: readonly string[], random: Random): string {
  let spoilt = payload;
  for (let times = 1 + random(3); times > 0; times--) spoilt = spoilOnce(spoilt, others, random);
  return spoilt;
}

/** A payload out of nothing: letters, any characters, or letters behind a head that is right. */
export function randomPayload(random: Random): string {
  const length = random(random(8) === 0 ? 2000 : 120);
  const kind = random(3);
  if (kind === 0) return randomLetters(random, length);
  if (kind === 1) return Array.from({ length }, () => String.fromCharCode(random(0x10000))).join('');
  const count = LETTERS.charAt(0) + LETTERS.charAt(2 + random(20));
  return LETTERS.charAt(4 + random(4)) + count + randomLetters(random, length);
}
