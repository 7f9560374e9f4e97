import type { OrphanSighting } from '../../../lib/model.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { MARKS, missingSince } from '../../../lib/words/marks.ts';
import { saysNow } from '../../../lib/words/orphans.ts';

interface OrphanTextProps {
  readonly orphan: OrphanSighting;
  readonly onOpen: () => void;
}

/** Since when a mark's words are missing, and what its page says in their place. On the page it can be mended. */
export function OrphanText({ orphan, onOpen }: OrphanTextProps) {
  return (
    <div class="orphan">
      <p>{missingSince(dayOf(orphan.since))}</p>
      {orphan.says !== '' && <p dir="auto">{saysNow(orphan.says)}</p>}
      <button type="button" class="quiet-button" onClick={onOpen}>
        {MARKS.openPage}
      </button>
    </div>
  );
}
