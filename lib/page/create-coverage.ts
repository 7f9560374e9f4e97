import type { Coverage } from './coverage.ts';
import { pollCoverage } from './poll-coverage.ts';
import { canWatchCoverage, watchCoverage } from './watch-coverage.ts';

interface CoverageParts {
  /** What is shown is in it. */
  readonly root: ShadowRoot;
  /** What can be pressed. */
  readonly selector: string;
  /** Whether something lies over this element now, as far as can be asked. */
  readonly mayBeCovered: (element: Element) => boolean;
  readonly signal: AbortSignal;
}

/**
 * So many milliseconds a control that was covered has to be seen before a press on it counts: else a page takes away what
 * it had laid over just as the reader presses.
 */
const SEEN_MS = 500;

/** Coverage as the browser tells it, or, where it tells nothing, as can be asked time and again. */
export const createCoverage = ({ root, selector, mayBeCovered, signal }: CoverageParts): Coverage =>
  canWatchCoverage()
    ? watchCoverage(root, selector, SEEN_MS, signal)
    : pollCoverage(root, mayBeCovered, SEEN_MS, signal);
