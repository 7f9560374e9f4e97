import { WINDOW } from './window.ts';

/** Windows of a quote that are looked for at the most, and how far apart they begin at the most in a short one. */
const MOST = 12;
const APART = 8;

/** Offsets of the windows of a quote of this length that are looked for: evenly spread, from its start to its end. */
export function quoteWindows(length: number): number[] {
  const last = length - WINDOW;
  if (last < 0) return [];
  if (last === 0) return [0];
  const count = Math.min(MOST, 1 + Math.ceil(last / APART));
  return Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
}
