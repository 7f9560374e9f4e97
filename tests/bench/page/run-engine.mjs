/** A faithful copy, as it would come back from a database; null stays null. */
const stored = (anchor) =>
  anchor === null || anchor === undefined ? null : JSON.parse(JSON.stringify(anchor));

/** The engine's anchors of live Ranges; null where it could not describe one, or had no time left. */
export async function describeAll(engine, ranges, deadline = Number.POSITIVE_INFINITY) {
  const until = performance.now() + deadline;
  const anchors = [];
  engine.beginDescribe?.();
  for (const range of ranges) {
    let anchor = null;
    try {
      if (performance.now() < until) anchor = await engine.describe(range.cloneRange());
    } catch {
      // A peer that throws has no anchor.
    }
    anchors.push(stored(anchor));
  }
  engine.endDescribe?.();
  return anchors;
}

/** Where the anchors are: { range, isLate }, in their order. Engines without `batch` are asked for one at a time. */
export async function restoreAll(engine, anchors, deadline = Number.POSITIVE_INFINITY) {
  if (engine.batch) return (await engine.restore(anchors)).map((range) => ({ range, isLate: false }));
  const until = performance.now() + deadline;
  const answers = [];
  for (const anchor of anchors) {
    let range = null;
    const isLate = performance.now() > until;
    try {
      if (anchor !== null && !isLate) [range] = await engine.restore([anchor]);
    } catch {
      // Nothing found.
    }
    answers.push({ range, isLate });
  }
  return answers;
}
