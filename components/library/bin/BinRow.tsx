import { useId } from 'preact/hooks';
import type { Highlight } from '../../../lib/model.ts';
import { hostOf } from '../../../lib/search/group-by-page.ts';
import { BIN, removedOn } from '../../../lib/words/bin.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { MARKS } from '../../../lib/words/marks.ts';
import { useInkName } from '../../ink-naming.ts';
import type { BinActions } from './bin-view.ts';
import { daysLeft } from './days-left.ts';

interface BinRowProps {
  readonly id: string;
  readonly highlight: Highlight | null;
  readonly isSelected: boolean;
  readonly now: number;
  readonly actions: Pick<BinActions, 'restore' | 'select'>;
}

/** One removed mark: its words, where it was, when it was removed, and the way back. */
export function BinRow({ id, highlight, isSelected, now, actions }: BinRowProps) {
  const quoteId = useId();
  const nameOf = useInkName();
  return (
    <div class="mark bin-mark" data-id={id} data-ink={highlight?.ink} data-selected={isSelected}>
      <input
        type="checkbox"
        class="mark-box"
        aria-label={BIN.select}
        aria-describedby={quoteId}
        checked={isSelected}
        onClick={(event) => actions.select(id, event.shiftKey)}
      />
      {highlight && <span class="ink-bar" role="img" aria-label={nameOf(highlight.ink)} />}
      <div class="mark-text">
        <p id={quoteId} class="bin-quote others-words" dir="auto">
          {highlight?.quote}
        </p>
        {highlight && (
          <p class="mark-meta">
            <span class="mark-page" dir={highlight.title.trim() === '' ? undefined : 'auto'}>
              {highlight.title.trim() || MARKS.untitled}
            </span>
            <span>{hostOf(highlight.rawUrl)}</span>
            <span>{removedOn(dayOf(highlight.deletedAt), daysLeft(highlight.deletedAt, now))}</span>
          </p>
        )}
      </div>
      <button type="button" class="button" aria-describedby={quoteId} onClick={() => actions.restore([id])}>
        {BIN.restore}
      </button>
    </div>
  );
}
