import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { MOST_NAME } from '../../lib/link/text-limits.ts';
import { directionOf } from '../../lib/words/language.ts';
import { nameTooLong, SHARE } from '../../lib/words/share.ts';

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** Keeps what is typed at every key: a popup may be closed at any moment. A name that is too long is not kept. */
export function NameField({ name, onChange }: NameFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const isTooLong = typed.trim().length > MOST_NAME;
  // Taken back, or set elsewhere; spaces at the ends are still being typed.
  useLayoutEffect(() => setTyped((now) => (now.trim() === name ? now : name)), [name]);
  function take(next: string) {
    setTyped(next);
    if (next.trim().length <= MOST_NAME) onChange(next.trim());
  }
  return (
    <div class="setting">
      <label for={id}>{SHARE.name}</label>
      <input
        id={id}
        class="field"
        type="text"
        dir={directionOf(typed)}
        autoComplete="off"
        placeholder={SHARE.namePlaceholder}
        value={typed}
        aria-invalid={isTooLong}
        aria-describedby={`${id}-why`}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <p id={`${id}-why`} class="quiet" aria-live="polite">
        {isTooLong ? nameTooLong(typed.trim().length, MOST_NAME) : SHARE.nameIsReadable}
      </p>
    </div>
  );
}
