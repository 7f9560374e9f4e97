import { INK_LOOKS, TEXT_ON_LIGHT } from '../../lib/page/inks.ts';
import { lineWidth } from '../../lib/page/paint-style.ts';
import type { Painter } from '../../lib/page/painter.ts';
import { wrapForPrint } from '../../lib/page/print-wrap.ts';

/** Carries the marks into the browser's own print, where it does not print `::highlight` (Firefox). */
export function carryIntoPrint(painter: Painter, signal: AbortSignal): void {
  let undo: (() => void) | null = null;
  addEventListener(
    'beforeprint',
    () => {
      undo ??= wrapForPrint(
        painter.painted().map(({ range, ink, layer }) => {
          const { light, onLight, underline } = INK_LOOKS[ink];
          return {
            range,
            layer,
            background: light,
            color: TEXT_ON_LIGHT,
            underline,
            lineBelow: `${lineWidth(ink)} ${underline} ${onLight}`,
          };
        }),
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
