import { INKS, type Ink } from '../../lib/model.ts';

interface InkDotsProps {
  readonly nameOf: (ink: Ink) => string;
  /** What is shown when the pointer rests on an ink; the name where left out. */
  readonly hintOf?: (ink: Ink) => string;
  /** The ink that is in use, shown as pressed; undefined where none is. */
  readonly current?: Ink;
  readonly onPick: (ink: Ink, event: MouseEvent) => void;
}

/** The five inks as round buttons. */
export function InkDots({ nameOf, hintOf = nameOf, current, onPick }: InkDotsProps) {
  return INKS.map((ink) => (
    <button
      key={ink}
      type="button"
      class="control"
      aria-label={nameOf(ink)}
      title={hintOf(ink)}
      aria-pressed={current === undefined ? undefined : current === ink}
      onClick={(event) => onPick(ink, event)}
    >
      <span class={`dot dot-${ink}`} />
    </button>
  ));
}
