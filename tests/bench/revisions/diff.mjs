const shingles = [8, 4, 2, 1];
const shortestRun = 3;

function countShingles(ids, from, to, size) {
  const seen = new Map();
  for (let at = from; at + size <= to; at++) {
    let key = '';
    for (let i = 0; i < size; i++) key += `${ids[at + i]},`;
    seen.set(key, seen.has(key) ? -1 : at);
  }
  return seen;
}

/** The longest chain of pairs (sorted by their first number) whose second numbers rise too. */
function longestRise(pairs) {
  const tops = [];
  const before = new Array(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]][1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tops[low - 1];
    tops[low] = index;
  });
  const chain = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) chain.push(pairs[at]);
  return chain.reverse();
}

function uniquePairs(a, b, [a0, a1, b0, b1], size) {
  const inOld = countShingles(a, a0, a1, size);
  const inNew = countShingles(b, b0, b1, size);
  const pairs = [];
  for (const [key, at] of inOld) {
    const other = inNew.get(key) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  return pairs.sort((one, two) => one[0] - two[0]);
}

function align(a, b, range, map) {
  let [a0, a1, b0, b1] = range;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) map[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) map[--a1] = --b1;
  if (a0 === a1 || b0 === b1) return;
  for (const size of shingles) {
    const chain = longestRise(uniquePairs(a, b, [a0, a1, b0, b1], size));
    if (chain.length === 0) continue;
    for (const [inOld, inNew] of chain) {
      // A match beside the diagonal of the last one may overlap it: then it is already covered.
      if (inOld < a0 || inNew < b0) continue;
      align(a, b, [a0, inOld, b0, inNew], map);
      for (a0 = inOld, b0 = inNew; a0 < a1 && b0 < b1 && a[a0] === b[b0]; ) map[a0++] = b0++;
    }
    align(a, b, [a0, a1, b0, b1], map);
    return;
  }
}

/** Forgets matches of one or two words in the middle of much else: they match by chance. */
function dropChance(map, newLength) {
  for (let from = 0; from < map.length; ) {
    let to = from + 1;
    if (map[from] >= 0) while (to < map.length && map[to] === map[to - 1] + 1) to++;
    else while (to < map.length && map[to] < 0) to++;
    const length = to - from;
    if (map[from] >= 0 && length < shortestRun) {
      let left = from;
      let right = to;
      while (left > 0 && map[left - 1] < 0) left--;
      while (right < map.length && map[right] < 0) right++;
      const newLeft = map[from] - (left > 0 ? map[left - 1] + 1 : 0);
      const newRight = (right < map.length ? map[right] : newLength) - map[to - 1] - 1;
      const gapLeft = Math.max(from - left, newLeft);
      const gapRight = Math.max(right - to, newRight);
      if (Math.min(gapLeft, gapRight) > 2 && gapLeft + gapRight > 8 * length) map.fill(-1, from, to);
    }
    from = to;
  }
}

/**
 * Aligns two lists of words by a patience diff (runs of words which stand once on both sides first, then
 * the same between them) and gives for each old word the index of its new word, or -1.
 */
export function alignWords(oldWords, newWords) {
  const ids = new Map();
  const toId = (word) => {
    if (!ids.has(word)) ids.set(word, ids.size);
    return ids.get(word);
  };
  const a = Int32Array.from(oldWords, toId);
  const b = Int32Array.from(newWords, toId);
  const map = new Int32Array(a.length).fill(-1);
  align(a, b, [0, a.length, 0, b.length], map);
  dropChance(map, b.length);
  return map;
}
