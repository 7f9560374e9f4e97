import { useId } from 'preact/hooks';

/** One of several: its value, its name, and a sentence on what comes of it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly hint?: string;
}

interface ChoicesProps<Value> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  /** A sentence under all of them. */
  readonly hint?: string;
  readonly onChange: (value: Value) => void;
}

/** One of several, to be chosen by round buttons. */
export function Choices<Value extends string>({
  choices,
  hint,
  legend,
  onChange,
  value,
}: ChoicesProps<Value>) {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class="tick">
          <label>
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}`}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.name}</span>
          </label>
          {choice.hint !== undefined && (
            <p id={`${id}-${choice.value}`} class="quiet">
              {choice.hint}
            </p>
          )}
        </div>
      ))}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
