import type { ReadonlySignal } from '@preact/signals';
import type { RibbonState } from './ui-state.ts';

interface RibbonProps {
  readonly ribbon: ReadonlySignal<RibbonState | null>;
}

/** So many inks of snippets that share a tick are shown side by side. */
const MOST_INKS = 3;

/**
 * Ticks along the scrollbar, for the pointer only: from the keyboard and for screen readers the keys and the popup lead
 * to the same marks.
 */
export function Ribbon({ ribbon }: RibbonProps) {
  const state = ribbon.value;
  if (!state) return null;
  return (
    <div class={`ribbon ribbon-${state.side}`} aria-hidden="true">
      {state.ticks.map((tick) => (
        <button
          key={tick.keys[0]}
          type="button"
          tabIndex={-1}
          class="tick-hit"
          style={{ top: `${tick.from}px`, height: `${tick.to - tick.from}px` }}
          // The focus stays where the reader has it.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => state.onGo(tick)}
        >
          <span class="ribbon-tick" style={{ top: `${tick.middle - tick.from}px` }}>
            {tick.inks.slice(0, MOST_INKS).map((ink) => (
              <span key={ink} class={`ribbon-ink ribbon-${ink}`} />
            ))}
          </span>
        </button>
      ))}
    </div>
  );
}
