const solidRun = 3;

/** For each old word the length of the run of words it is in that moved together into new. */
export function runLengths(map) {
  const lengths = new Int32Array(map.length);
  for (let from = 0; from < map.length; ) {
    let to = from + 1;
    while (to < map.length && map[from] >= 0 && map[to] === map[to - 1] + 1) to++;
    if (map[from] >= 0) lengths.fill(to - from, from, to);
    from = to;
  }
  return lengths;
}

const isSolid = ({ map, runs }, word) => map[word] >= 0 && runs[word] >= solidRun;

/** Replaced words at a border count as the new border only when about as many words stand there now. */
const isReplacement = (oldCount, newCount) => newCount <= 2 * oldCount && oldCount <= 3 * newCount;

/** The new word at which the quote starts: its own first word or that right after the word before; or -1. */
export function solidStart(model, first, end) {
  const { map } = model;
  if (isSolid(model, first)) return map[first];
  if (map[first] >= 0 || first === 0 || !isSolid(model, first - 1)) return -1;
  let next = first;
  while (next < end && map[next] < 0) next++;
  if (next === end) return -1;
  const from = map[first - 1] + 1;
  return from === map[next] || isReplacement(next - first, map[next] - from) ? from : -1;
}

/** The new word before which the quote ends, found in the same way from its other border; or -1. */
export function solidEnd(model, first, end) {
  const { map } = model;
  if (isSolid(model, end - 1)) return map[end - 1] + 1;
  if (map[end - 1] >= 0 || end === map.length || !isSolid(model, end)) return -1;
  let last = end - 1;
  while (last >= first && map[last] < 0) last--;
  if (last < first) return -1;
  const to = map[end];
  const kept = map[last] + 1;
  return kept === to || isReplacement(end - 1 - last, to - kept) ? to : -1;
}

/** True when at least half of the eight words on either side of the quote stand around its place in new. */
export function wellSurrounded({ map }, first, end, from, to) {
  let near = 0;
  for (let step = 1; step <= 8; step++) {
    const before = map[first - step] ?? -1;
    const after = map[end + step - 1] ?? -1;
    if (before >= from - 14 && before < from) near++;
    if (after >= to && after < to + 14) near++;
  }
  return near >= 8;
}
