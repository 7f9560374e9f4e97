import { PNG } from 'pngjs';

/** Whether two pictures show the same, but for rounding: no channel differs by more than 8 of 255. */
export function showSame(one, other) {
  if (one.equals(other)) return true;
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return false;
  return a.data.every((value, i) => Math.abs(value - b.data[i]) <= 8);
}
