import { existsSync, readFileSync } from 'node:fs';

/**
 * Sums up one run of vitest from its JSON report. A test file that could not even be read counts as one
 * failure, and so does a run that failed without naming a test.
 * @param {string} reportPath
 * @param {number} exitCode
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[], files: string[] }} `failures`: a line a
 *   failed test; `files`: the paths of those that they are in
 */
export function countTests(reportPath, exitCode) {
  if (!existsSync(reportPath))
    return { passed: 0, failed: 1, skipped: 0, failures: ['no report was written'], files: [] };
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  const unread = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unread;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    const file = name.split('/').at(-1);
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${message}`] : [];
    return tests.map(
      ({ title, failureMessages: [reason = ''] }) => `${file}: ${title}: ${firstLine(reason)}`,
    );
  });
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    files: report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
  };
}

const firstLine = (text) => text.split('\n')[0];
