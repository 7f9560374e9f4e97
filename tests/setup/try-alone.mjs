/** So many files may fail because the machine was busy; where there are more, something else is wrong. */
const MOST_FILES = 6;

/**
 * Runs the files again that failed beside other tests, with nothing beside them: browsers on a machine that is busy drop
 * events and are late. What fails alone has failed; what does not has passed, and is listed.
 * @param {{ passed: number, failed: number, failures?: string[], files?: string[] }} result
 * @param {(files: string[]) => Promise<typeof result>} run
 * @returns {Promise<object>} the result with both counted together; `alone`: a line a test that passed only alone
 */
export async function tryAlone(result, run) {
  const { passed, failed, failures = [], files = [] } = result;
  if (files.length === 0 || files.length > MOST_FILES) return result;
  const again = await run(files);
  // A run that ends before its tests says nothing of them.
  if (again.passed === 0) return result;
  return {
    ...result,
    passed: passed + Math.max(0, failed - again.failed),
    failed: again.failed,
    failures: again.failures,
    alone: failures.filter((failure) => !again.failures.some((other) => isOfSameTest(failure, other))),
  };
}

/** Lines begin with file and title, and end with a reason, which may differ. */
const isOfSameTest = (one, other) =>
  one.split(': ').slice(0, 2).join() === other.split(': ').slice(0, 2).join();
