import { useId } from 'preact/hooks';

interface ChoicesProps<One extends string> {
  readonly legend: string;
  readonly all: readonly One[];
  readonly names: Readonly<Record<One, string>>;
  /** A sentence under each. */
  readonly hints?: Readonly<Record<One, string>>;
  readonly chosen: One;
  readonly onChoose: (one: One) => void;
}

/** One of several, each with what is to be known before it is chosen. */
export function Choices<One extends string>({
  all,
  chosen,
  hints,
  legend,
  names,
  onChoose,
}: ChoicesProps<One>) {
  const id = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {all.map((one) => (
        <div key={one} class="file-kind">
          <label>
            <input
              type="radio"
              name={id}
              checked={one === chosen}
              aria-describedby={hints ? `${id}-${one}` : undefined}
              onChange={() => onChoose(one)}
            />
            <span>{names[one]}</span>
          </label>
          {hints && (
            <p id={`${id}-${one}`} class="quiet">
              {hints[one]}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
