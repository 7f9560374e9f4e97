import type { PlanRow as Row } from '../../lib/transfer/plan-import.ts';
import { differsIn, EXCHANGE, rowAt, wouldChange } from '../../lib/words/exchange.ts';
import { FIELD_NAMES, ROW_STATES, rejectionSentence } from '../../lib/words/transfer.ts';

interface PlanRowProps {
  readonly row: Row;
  /** Whether what lies in the bin is to be brought back. */
  readonly bringBack: boolean;
}

/** A row of a file: what would become of it, and why. */
export function PlanRow({ bringBack, row }: PlanRowProps) {
  const { at, fields, isRemoved, page, rejected, says, state } = row;
  const names = fields.map((field) => FIELD_NAMES[field]);
  return (
    <>
      <p class="plan-state" data-state={state}>
        {ROW_STATES[state]}
      </p>
      <div class="plan-what">
        {says !== '' && (
          <p class="plan-says">
            <bdi class="others-words">{says}</bdi>
          </p>
        )}
        {rejected && <p>{rejectionSentence(rejected)}</p>}
        <p class="quiet plan-where">
          <span>{rowAt(at)}</span>
          {page !== '' && <bdi>{page}</bdi>}
        </p>
        {names.length > 0 && <p class="quiet">{state === 'older' ? differsIn(names) : wouldChange(names)}</p>}
        {state === 'binned' && <p class="quiet">{bringBack ? EXCHANGE.comesBack : EXCHANGE.staysInBin}</p>}
        {isRemoved && <p class="quiet">{EXCHANGE.intoBin}</p>}
      </div>
    </>
  );
}
