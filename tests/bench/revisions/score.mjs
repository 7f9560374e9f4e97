const nearEnough = 3;

/** Judges one answer: 'right', 'partial', 'wrong' or 'none' (no answer where there is one). */
export function judge(testCase, answer) {
  const { truthStart, truthEnd } = testCase;
  if (truthStart === null) return answer ? 'wrong' : 'right';
  if (!answer) return 'none';
  const apart = [Math.abs(answer.start - truthStart), Math.abs(answer.end - truthEnd)];
  if (Math.max(...apart) <= nearEnough) return 'right';
  const shared = Math.min(answer.end, truthEnd) - Math.max(answer.start, truthStart);
  const together = Math.max(answer.end, truthEnd) - Math.min(answer.start, truthStart);
  const overlap = Math.max(0, shared) / together;
  if (overlap >= 0.9) return 'right';
  return overlap >= 0.3 ? 'partial' : 'wrong';
}

const verdicts = ['right', 'wrong', 'partial', 'none'];

/** Adds up verdicts under names; the rows come out in the order in which the names were expected. */
export class Tally {
  rows = new Map();

  expect(name) {
    this.rows.set(name, { right: 0, wrong: 0, partial: 0, none: 0, n: 0 });
  }

  add(name, verdict) {
    const row = this.rows.get(name);
    row[verdict]++;
    row.n++;
  }

  /** The rows in percent, as lines of a table. */
  lines(title) {
    const filled = [...this.rows].filter(([, row]) => row.n > 0);
    return filled.map(([name, row]) => {
      const cells = verdicts.map((verdict) => ((100 * row[verdict]) / row.n).toFixed(1).padStart(8));
      return `${(title + name).padEnd(44)}${cells.join('')}${String(row.n).padStart(7)}`;
    });
  }
}
