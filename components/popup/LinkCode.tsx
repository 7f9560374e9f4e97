import { FileDown } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QrCode } from '../../lib/link/qr-code.ts';
import { SHARE } from '../../lib/words/share.ts';
import { Icon } from '../Icon.tsx';
import type { CodeView, ShareActions } from './share-view.ts';

interface LinkCodeProps {
  readonly view: CodeView;
  readonly actions: Pick<ShareActions, 'saveFile' | 'showCode'>;
}

/** The link as a QR code, or why it is none and what can be made instead. */
export function LinkCode({ view, actions }: LinkCodeProps) {
  return (
    <div class="code">
      {view.state === 'drawn' ? (
        <>
          <Drawing code={view.code} />
          <p class="quiet">{SHARE.scan}</p>
        </>
      ) : view.canShorten ? (
        <>
          <p>{SHARE.codeTooLong}</p>
          <button type="button" class="button" onClick={() => actions.showCode(true)}>
            {SHARE.shorten}
          </button>
        </>
      ) : (
        <>
          <p>{SHARE.codeNeverFits}</p>
          <button type="button" class="button" onClick={actions.saveFile}>
            <Icon node={FileDown} /> {SHARE.saveFile}
          </button>
        </>
      )}
    </div>
  );
}

/** Squares of white around a code, as the standard asks for. */
const QUIET = 4;
/** CSS pixels: what a comfortable code has at most, and what there is room for. */
const COMFORT = 232;
const ROOM = 324;

/** Whole pixels to a square where there is room: unevenly wide ones are hard to scan. */
function sideOf(squares: number): number {
  const pixels = Math.max(2, Math.floor(COMFORT / squares));
  return Math.min(ROOM, squares * pixels);
}

function Drawing({ code: { path, size } }: { readonly code: QrCode }) {
  const squares = size + 2 * QUIET;
  const side = sideOf(squares);
  const drawing = useRef<SVGSVGElement>(null);
  // A popup is small: the code would stand below its edge.
  useLayoutEffect(() => drawing.current?.scrollIntoView({ block: 'nearest' }), [path]);
  return (
    <svg
      ref={drawing}
      class="code-drawing"
      role="img"
      aria-label={SHARE.codeName}
      width={side}
      height={side}
      viewBox={`${-QUIET} ${-QUIET} ${squares} ${squares}`}
      shape-rendering={side % squares === 0 ? 'crispEdges' : 'geometricPrecision'}
    >
      <rect x={-QUIET} y={-QUIET} width={squares} height={squares} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
