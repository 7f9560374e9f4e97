import { useLayoutEffect, useRef } from 'preact/hooks';
import { INKS, type Ink } from '../../lib/model.ts';
import { TENDING } from '../../lib/words/tending.ts';
import { useInkName } from '../ink-naming.ts';

interface InkChoiceProps {
  readonly ink: Ink;
  readonly onPick: (ink: Ink) => void;
  readonly onClose: () => void;
}

/** The five inks in a row, that of the mark pressed and focused; Escape closes it, and so does going elsewhere. */
export function InkChoice({ ink, onPick, onClose }: InkChoiceProps) {
  const inkName = useInkName();
  const row = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => row.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(), []);
  return (
    <fieldset
      ref={row}
      class="mark-controls ink-choice"
      aria-label={TENDING.colours}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
        stepSideways(event);
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget !== null && !row.current?.contains(event.relatedTarget as Node)) onClose();
      }}
    >
      {INKS.map((each) => (
        <button
          key={each}
          type="button"
          class="icon-button"
          aria-label={inkName(each)}
          aria-pressed={each === ink}
          title={inkName(each)}
          onClick={() => onPick(each)}
        >
          <span class="ink-dot" data-ink={each} />
        </button>
      ))}
    </fieldset>
  );
}

function stepSideways(event: KeyboardEvent): void {
  const step = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' } as const;
  const { key, target } = event;
  if (!(target instanceof HTMLElement) || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
  const isRightToLeft = getComputedStyle(target).direction === 'rtl';
  const way = isRightToLeft ? (key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft') : key;
  const next = target[step[way]];
  if (next instanceof HTMLElement) next.focus();
}
