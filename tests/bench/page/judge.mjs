/** As many visible characters may an end be away from where it should be. */
const NEAR = 3;
const OVERLAP = 0.9;

/** 'right', 'wrong' or 'null'; spans in visible characters, `truth` null where the words are gone. */
export function judge(found, truth) {
  if (!found) return truth ? 'null' : 'right';
  if (!truth) return 'wrong';
  const both = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  if (both <= 0) return 'wrong';
  const either = Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
  const isNear = Math.abs(found.start - truth.start) <= NEAR && Math.abs(found.end - truth.end) <= NEAR;
  return isNear || both / either >= OVERLAP ? 'right' : 'wrong';
}
