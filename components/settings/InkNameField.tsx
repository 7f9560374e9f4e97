import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Ink } from '../../lib/model.ts';
import { inkNameTooLong, nameFor } from '../../lib/words/colours.ts';
import { INK_NAMES } from '../../lib/words/ink-names.ts';
import { directionOf } from '../../lib/words/language.ts';

interface InkNameFieldProps {
  readonly ink: Ink;
  /** '' for the usual one. */
  readonly name: string;
  /** The most characters it may have. */
  readonly most: number;
  readonly onChange: (name: string) => void;
}

/** The reader's own name for an ink, kept as it is typed; one that is too long is not kept. */
export function InkNameField({ ink, most, name, onChange }: InkNameFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const length = typed.trim().length;
  const isTooLong = length > most;
  // Taken back, or set elsewhere; spaces at the ends are still being typed.
  useLayoutEffect(() => setTyped((now) => (now.trim() === name ? now : name)), [name]);
  function take(next: string) {
    setTyped(next);
    if (next.trim().length <= most) onChange(next.trim());
  }
  return (
    <div class="ink-name">
      <span class="ink-swatch" data-ink={ink} aria-hidden="true" />
      <input
        class="field"
        type="text"
        dir={directionOf(typed)}
        autoComplete="off"
        aria-label={nameFor(INK_NAMES[ink])}
        aria-invalid={isTooLong}
        aria-describedby={isTooLong ? id : undefined}
        placeholder={INK_NAMES[ink]}
        value={typed}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <p id={id} class="quiet ink-name-fault" aria-live="polite">
        {isTooLong && inkNameTooLong(length, most)}
      </p>
    </div>
  );
}
