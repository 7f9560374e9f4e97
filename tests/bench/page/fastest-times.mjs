/** After so many milliseconds, a piece of work is not done again. */
const ENOUGH = 2500;

/**
 * Milliseconds that each piece of work takes, the fastest of so many rounds: other programs only ever make it
 * slower. `tasks` by name; they take turns, so that a busy moment meets them all. What takes long has fewer rounds.
 */
export async function fastestTimes(tasks, rounds) {
  const fastest = Object.fromEntries(Object.keys(tasks).map((name) => [name, Number.POSITIVE_INFINITY]));
  const spent = Object.fromEntries(Object.keys(tasks).map((name) => [name, 0]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      if (spent[name] > ENOUGH) continue;
      const start = performance.now();
      await task();
      const took = performance.now() - start;
      spent[name] += took;
      fastest[name] = Math.min(fastest[name], took);
    }
  }
  return fastest;
}
