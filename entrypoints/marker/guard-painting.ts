import { createPaintGuard, type PaintGuard } from '../../lib/page/paint-guard.ts';
import type { PageContext } from './page-context.ts';

/** Puts back what the page takes from what is painted, while there is anything to be seen. */
export function guardPainting({ document, painter, signal }: PageContext): PaintGuard {
  return createPaintGuard({
    restore: painter.restore,
    isNeeded: () => !signal.aborted && document.visibilityState === 'visible' && painter.painted().length > 0,
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  });
}
