import type { Highlight } from '../../lib/model.ts';
import { INK_LOOKS, TEXT_ON_LIGHT } from '../../lib/page/inks.ts';
import { wrapForPrint } from '../../lib/page/print-wrap.ts';

interface Painted {
  readonly range: Range;
  readonly highlight: Pick<Highlight, 'ink'>;
}

/** Carries the marks into the browser's own print, where it does not print `::highlight` (Firefox). */
export function carryIntoPrint(painted: () => readonly Painted[], signal: AbortSignal): void {
  let undo: (() => void) | null = null;
  addEventListener(
    'beforeprint',
    () => {
      undo ??= wrapForPrint(
        painted().map(({ range, highlight }) => ({
          range,
          background: INK_LOOKS[highlight.ink].light,
          color: TEXT_ON_LIGHT,
          underline: INK_LOOKS[highlight.ink].underline,
        })),
      );
    },
    { signal },
  );
  addEventListener(
    'afterprint',
    () => {
      undo?.();
      undo = null;
    },
    { signal },
  );
}
