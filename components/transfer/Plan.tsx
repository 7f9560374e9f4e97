import { useMemo, useState } from 'preact/hooks';
import type { ImportPlan } from '../../lib/transfer/plan-import.ts';
import { EXCHANGE, formatOf, importLinks, importMarks, inBin, planOf } from '../../lib/words/exchange.ts';
import { FORMAT_NAMES, READWISE_WITHOUT_ADDRESSES, troubleSentence } from '../../lib/words/transfer.ts';
import { Tick } from '../popup/Tick.tsx';
import { PlanFilters } from './PlanFilters.tsx';
import { PlanList } from './PlanList.tsx';
import { type Kind, rowsOfKind } from './rows-of-kind.ts';
import type { TransferActions } from './transfer-view.ts';

interface PlanProps {
  readonly file: string;
  readonly plan: ImportPlan;
  readonly actions: TransferActions;
}

const lacksAddresses = ({ format, rows }: ImportPlan): boolean =>
  format === 'readwise-csv' &&
  rows.length > 0 &&
  rows.every(({ rejected }) => rejected?.code === 'no-address');

/** What an import would do, in numbers and row by row, and the two answers to that. */
export function Plan({ actions, file, plan }: PlanProps) {
  const [bringBack, setBringBack] = useState(true);
  const [kind, setKind] = useState<Kind>('all');
  const { counts, format, rows, trouble } = plan;
  const shown = useMemo(() => rowsOfKind(rows, kind), [rows, kind]);
  const marks = counts.new + counts.changed + (bringBack ? counts.binned : 0);
  const isAny = marks + counts.link > 0;
  return (
    <>
      <h4 class="transfer-label">{planOf(file)}</h4>
      {format !== null && <p class="quiet">{formatOf(FORMAT_NAMES[format])}</p>}
      {trouble && <p class="transfer-fault">{troubleSentence(trouble)}</p>}
      {lacksAddresses(plan) && <p class="transfer-fault">{READWISE_WITHOUT_ADDRESSES}</p>}
      {counts.binned > 0 && (
        <Tick
          checked={bringBack}
          name={EXCHANGE.bringBack}
          hint={inBin(counts.binned)}
          onChange={setBringBack}
        />
      )}
      {!isAny && rows.length > 0 && (
        <p>{counts.rejected === rows.length ? EXCHANGE.nothingUsable : EXCHANGE.nothingNew}</p>
      )}
      <div class="transfer-actions">
        {isAny && (
          <button type="button" class="button button-first" onClick={() => actions.startImport(bringBack)}>
            {marks > 0 ? importMarks(marks) : importLinks(counts.link)}
          </button>
        )}
        <button type="button" class="button" onClick={actions.leaveImport}>
          {isAny ? EXCHANGE.cancel : EXCHANGE.another}
        </button>
      </div>
      {rows.length > 0 && (
        <>
          <PlanFilters counts={counts} total={rows.length} kind={kind} onKind={setKind} />
          <PlanList key={kind} rows={shown} bringBack={bringBack} />
        </>
      )}
    </>
  );
}
