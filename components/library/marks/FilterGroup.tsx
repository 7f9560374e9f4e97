import { useId, useState } from 'preact/hooks';
import type { Ink } from '../../../lib/model.ts';
import { directionOf, figure } from '../../../lib/words/language.ts';

/** One thing to filter by, and how many marks have it. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
  /** The name is a text of ours, not of the reader or the web. */
  readonly isOurs?: boolean;
  readonly count: number;
  readonly ink?: Ink;
}

interface FilterGroupProps {
  readonly name: string;
  /** Name of the field that finds others than the first; left out, all are shown. */
  readonly find?: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onToggle: (value: string) => void;
}

/** So many are shown without looking for one. */
const FIRST = 7;

/** Choices of one kind. What is chosen is always shown, even where no mark is left that has it. */
export function FilterGroup({ name, find, choices, chosen, nameOf, onToggle }: FilterGroupProps) {
  const [wanted, setWanted] = useState('');
  const word = wanted.trim().toLocaleLowerCase();
  const gone: FilterChoice[] = chosen
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, name: nameOf(value), count: 0 }));
  const fitting = choices.filter((choice) => choice.name.toLocaleLowerCase().includes(word));
  const limit = find === undefined ? choices.length : FIRST;
  const shown = fitting.filter(({ value }, i) => i < limit || chosen.includes(value));
  if (choices.length === 0 && gone.length === 0) return null;
  return (
    <fieldset class="filter-group">
      <legend>{name}</legend>
      {find !== undefined && choices.length > FIRST && (
        <input
          class="field filter-find"
          type="text"
          dir={directionOf(wanted)}
          aria-label={find}
          placeholder={find}
          autoComplete="off"
          spellcheck={false}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {[...gone, ...shown].map((choice) => (
        <FilterBox
          key={choice.value}
          choice={choice}
          isChosen={chosen.includes(choice.value)}
          onToggle={onToggle}
        />
      ))}
    </fieldset>
  );
}

interface FilterBoxProps {
  readonly choice: FilterChoice;
  readonly isChosen: boolean;
  readonly onToggle: (value: string) => void;
}

/** The count describes the box and is not in its name: it changes with every key that is pressed. */
function FilterBox({ choice, isChosen, onToggle }: FilterBoxProps) {
  const id = useId();
  return (
    <label class="filter" data-ink={choice.ink}>
      <input
        type="checkbox"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-count`}
        checked={isChosen}
        onChange={() => onToggle(choice.value)}
      />
      {choice.ink && <span class="filter-ink" />}
      <span id={`${id}-name`} class="filter-name" dir={choice.isOurs ? undefined : 'auto'}>
        {choice.name}
      </span>
      <span id={`${id}-count`} class="filter-count">
        {figure(choice.count)}
      </span>
    </label>
  );
}
