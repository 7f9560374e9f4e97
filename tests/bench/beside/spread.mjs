/** The value below which this share (0 to 1) of the list lies, interpolated; NaN of an empty one. */
export function quantile(values, share) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

export const median = (values) => quantile(values, 0.5);

/** 'median (first to third quartile)'. */
export function formatSpread(values, digits = 1) {
  const at = (share) => quantile(values, share).toFixed(digits);
  if (!values.some(Number.isFinite)) return '-';
  const [low, middle, high] = [0.25, 0.5, 0.75].map(at);
  return low === high ? middle : `${middle} (${low}…${high})`;
}

/**
 * The figures of visits that took turns, as rows: without and with the extension, what differs from one turn to the
 * next, and, as the yardstick, what two visits without it differ by. Each figure is `{ [name]: number }` of a visit; those
 * with the extension say which.
 *
 * @param again visits without the extension in the same turns; left out, those of the turns that follow
 */
export function compareVisits({ without, withIt, again = without.slice(1) }) {
  const names = Object.keys(withIt[0]);
  return names.map((name) => {
    const [bare, own, twice] = [without, withIt, again].map((visits) => visits.map((visit) => visit[name]));
    const pairs = bare.map((value, turn) => [value, own[turn]]);
    const differences = pairs.map(([one, other]) => other - one);
    const ratios = pairs.filter(([one]) => one > 0).map(([one, other]) => other / one);
    const noise = twice.map((value, turn) => value - bare[turn]);
    return [
      name,
      ...[bare, own, differences].map((list) => formatSpread(list)),
      formatSpread(ratios, 2),
      formatSpread(noise),
    ];
  });
}

/** The columns of `compareVisits`. */
export const COMPARED = ['', 'without', 'with', 'difference', 'ratio', 'without, twice'];
