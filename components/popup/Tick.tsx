import { useId } from 'preact/hooks';

interface TickProps {
  readonly checked: boolean;
  readonly name: string;
  /** A sentence on what comes of it. */
  readonly hint?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with its sentence under it. */
export function Tick({ checked, hint, name, onChange }: TickProps) {
  const hintId = useId();
  return (
    <div class="tick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{name}</span>
      </label>
      {hint !== undefined && (
        <p id={hintId} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
