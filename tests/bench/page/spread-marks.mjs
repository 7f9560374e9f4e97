/** Visible characters of a mark: from a few words to a sentence or two, by turns. */
const LENGTHS = [14, 22, 31, 45, 60, 28, 90, 18, 37, 200];

/** So many spans, evenly spread over a text of this many visible characters. */
export function spreadMarks(length, count) {
  const step = (length - 300) / count;
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(i * step);
    return { start, end: start + LENGTHS[i % LENGTHS.length] };
  });
}

/** Every so-manieth of a list, so that `count` remain. */
export const thin = (list, count) =>
  Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
