import type { Coverage } from './coverage.ts';

/** How often is asked, in milliseconds: what misleads a reader lies there for longer. */
const ASKS_MS = 100;

/**
 * Asks of every surface in the root, while any is shown, whether something may lie over it.
 * @param seenMs so many milliseconds after that each of them counts as covered still
 */
export function pollCoverage(
  root: ShadowRoot,
  mayBeCovered: (element: Element) => boolean,
  seenMs: number,
  signal: AbortSignal,
): Coverage {
  /** In milliseconds of the page's time. */
  let coveredUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    const surfaces = [...root.querySelectorAll('.surface')];
    if (surfaces.some(mayBeCovered)) coveredUntil = performance.now() + seenMs;
    timer = surfaces.length > 0 && !signal.aborted ? setTimeout(ask, ASKS_MS) : undefined;
  }

  return {
    isCovered: () => performance.now() < coveredUntil,
    lookAnew() {
      coveredUntil = 0;
      clearTimeout(timer);
      timer = setTimeout(ask, ASKS_MS);
    },
  };
}
