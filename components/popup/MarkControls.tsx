import { Link, Save, StickyNote, Tag, Trash2 } from 'lucide';
import type { Highlight } from '../../lib/model.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { inkNow, TENDING } from '../../lib/words/tending.ts';
import { useInkName } from '../ink-naming.ts';
import { InkChoice } from './InkChoice.tsx';
import { MarkControl } from './MarkControl.tsx';
import type { PageMark, TendActions } from './popup-view.ts';
import { useIdle } from './use-idle.ts';

interface MarkControlsProps {
  readonly highlight: Highlight;
  readonly state: PageMark['state'] | 'elsewhere';
  /** The inks stand in the controls' place. */
  readonly isColouring: boolean;
  /** Id of the mark's words. */
  readonly describedBy: string;
  readonly actions: TendActions;
}

/** What can be done with one mark, in a row. */
export function MarkControls({ highlight, state, isColouring, describedBy, actions }: MarkControlsProps) {
  const inkName = useInkName();
  const { id, ink } = highlight;
  // Most of what a mark consists of, and seen on hover and focus only: the words come first.
  const isIdle = useIdle();
  if (!isIdle) return <div class="mark-controls" />;
  if (isColouring) {
    return (
      <InkChoice
        ink={ink}
        onPick={(picked) => actions.setInk(id, picked)}
        onClose={() => actions.edit(null)}
      />
    );
  }
  return (
    <div class="mark-controls">
      {state === 'unsaved' ? (
        <MarkControl
          name={POPUP.save}
          node={Save}
          describedBy={describedBy}
          onClick={() => actions.save(id)}
        />
      ) : (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label={inkNow(inkName(ink))}
            aria-describedby={describedBy}
            aria-keyshortcuts="1 2 3 4 5"
            aria-haspopup="true"
            title={TENDING.colour}
            onClick={() => actions.edit({ id, what: 'ink' })}
          >
            <span class="ink-dot" data-ink={ink} />
          </button>
          <MarkControl
            name={TENDING.note}
            node={StickyNote}
            shortcut="E"
            describedBy={describedBy}
            onClick={() => actions.edit({ id, what: 'note' })}
          />
          <MarkControl
            name={TENDING.tags}
            node={Tag}
            shortcut="T"
            describedBy={describedBy}
            onClick={() => actions.edit({ id, what: 'tags' })}
          />
        </>
      )}
      {state !== 'orphan' && (
        <MarkControl
          name={POPUP.copyLink}
          node={Link}
          describedBy={describedBy}
          onClick={() => actions.copyLink(id)}
        />
      )}
      {state !== 'unsaved' && (
        <MarkControl
          name={POPUP.remove}
          node={Trash2}
          shortcut="Delete"
          describedBy={describedBy}
          onClick={() => actions.remove(id)}
        />
      )}
    </div>
  );
}
