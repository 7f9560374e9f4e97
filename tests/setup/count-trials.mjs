import { existsSync, readFileSync } from 'node:fs';

/**
 * Sums up the trials of faults from their report: each line of their table is a test. A run that ended before its report
 * was written counts as one failure.
 * @param {string} reportPath
 * @param {number} exitCode
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }} `failures`: a line a failed trial
 */
export function countTrials(reportPath, exitCode) {
  if (!existsSync(reportPath))
    return { passed: 0, failed: 1, skipped: 0, failures: ['no report was written'] };
  const trials = JSON.parse(readFileSync(reportPath, 'utf8'));
  const bad = trials.filter(({ outcome }) => outcome.lost + outcome.letIn > 0);
  return {
    passed: trials.length - bad.length,
    failed: exitCode !== 0 && bad.length === 0 ? 1 : bad.length,
    skipped: 0,
    failures: bad.map(
      ({ number, place, title, outcome }) =>
        `${number} in ${place}: ${title}: ${outcome.lost} lost, ${outcome.letIn} let in: ${outcome.remarks?.[0] ?? ''}`,
    ),
  };
}
