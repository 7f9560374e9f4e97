import { Link, StickyNote, Tag, Trash2 } from 'lucide';
import type { Ink } from '../../../lib/model.ts';
import { MARKS } from '../../../lib/words/marks.ts';
import { InkDots } from '../../page/InkDots.tsx';
import { MarkControl } from '../../popup/MarkControl.tsx';
import type { MarksActions } from './marks-view.ts';

interface MarkToolsProps {
  readonly id: string;
  readonly ink: Ink;
  readonly inkNames: Readonly<Record<Ink, string>>;
  /** Id of the mark's words. */
  readonly describedBy: string;
  readonly actions: Pick<MarksActions, 'colour' | 'copyLink' | 'edit' | 'remove'>;
}

/** What can be done with one mark; seen on hover and focus. */
export function MarkTools({ id, ink, inkNames, describedBy, actions }: MarkToolsProps) {
  return (
    <div class="mark-tools">
      <fieldset class="ink-dots" aria-label={MARKS.colour}>
        <InkDots
          nameOf={(each) => inkNames[each]}
          current={ink}
          onPick={(each) => actions.colour([id], each)}
        />
      </fieldset>
      <MarkControl
        name={MARKS.edit}
        node={StickyNote}
        describedBy={describedBy}
        onClick={() => actions.edit(id, 'note')}
      />
      <MarkControl
        name={MARKS.editTags}
        node={Tag}
        describedBy={describedBy}
        onClick={() => actions.edit(id, 'tags')}
      />
      <MarkControl
        name={MARKS.copyLink}
        node={Link}
        describedBy={describedBy}
        onClick={() => actions.copyLink([id])}
      />
      <MarkControl
        name={MARKS.remove}
        node={Trash2}
        describedBy={describedBy}
        onClick={() => actions.remove([id])}
      />
    </div>
  );
}
