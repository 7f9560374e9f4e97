import { FILTERS } from '../../../lib/words/filters.ts';

interface DayRangeProps {
  /** Days as `2024-05-03`; null where there is no end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (changes: { readonly from?: string | null; readonly to?: string | null }) => void;
}

/** The first and the last day on which marks were made. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  return (
    <fieldset class="filter-group">
      <legend>{FILTERS.dates}</legend>
      <label class="day">
        <span>{FILTERS.from}</span>
        <input
          class="field"
          type="date"
          max={to ?? undefined}
          value={from ?? ''}
          onChange={(event) => onChange({ from: event.currentTarget.value || null })}
        />
      </label>
      <label class="day">
        <span>{FILTERS.to}</span>
        <input
          class="field"
          type="date"
          min={from ?? undefined}
          value={to ?? ''}
          onChange={(event) => onChange({ to: event.currentTarget.value || null })}
        />
      </label>
    </fieldset>
  );
}
