import { useId } from 'preact/hooks';
import { budgetChoice, SHARE } from '../../lib/words/share.ts';

interface BudgetFieldProps {
  readonly budget: number;
  readonly onChange: (budget: number) => void;
}

const BUDGETS = [500, 1000, 2000, 4000, 8000];

/** How many characters a link is to fit into: one of a few, and what was set otherwise. */
export function BudgetField({ budget, onChange }: BudgetFieldProps) {
  const id = useId();
  const choices = [...new Set([...BUDGETS, budget])].sort((a, b) => a - b);
  return (
    <div class="setting">
      <label for={id}>{SHARE.budget}</label>
      <select
        id={id}
        class="field"
        aria-describedby={`${id}-why`}
        value={budget}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {budgetChoice(choice)}
          </option>
        ))}
      </select>
      <p id={`${id}-why`} class="quiet">
        {SHARE.budgetWhy}
      </p>
    </div>
  );
}
