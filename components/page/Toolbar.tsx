import { Ellipsis, Link, NotebookPen } from 'lucide';
import { useContext, useRef, useState } from 'preact/hooks';
import type { Ink } from '../../lib/model.ts';
import { inkHint, markIn } from '../../lib/words/colours.ts';
import { TOOLBAR } from '../../lib/words/page.ts';
import { Icon } from '../Icon.tsx';
import { InkNaming } from '../ink-naming.ts';
import { InkDots } from './InkDots.tsx';
import { moveFocus } from './move-focus.ts';
import { sizeFor } from './size-for.ts';
import type { ToolbarState } from './ui-state.ts';
import { usePlacement } from './use-placement.ts';

export interface ToolbarActions {
  /** `withAlt` when the reader held the key that has the selection taken the other way than is set. */
  readonly onMark: (ink: Ink, withAlt: boolean) => void;
  readonly onLinkSelection: (withAlt: boolean) => void;
  readonly onAddNote: (withAlt: boolean) => void;
  readonly onOff: (scope: 'site' | 'everywhere') => void;
}

interface ToolbarProps extends ToolbarActions {
  readonly state: ToolbarState;
  /** Without Alt, exactly what is selected is marked. */
  readonly isExact: boolean;
}

/** The row of inks and actions beside a selection. */
export function Toolbar({ state, isExact, onMark, onLinkSelection, onAddNote, onOff }: ToolbarProps) {
  const element = useRef<HTMLDivElement>(null);
  const names = useContext(InkNaming);
  const [menuOpen, setMenuOpen] = useState(false);
  usePlacement(element, state.words, state.means === 'touch');
  return (
    <div
      ref={element}
      class={`surface toolbar ${sizeFor(state.means)}`}
      role="toolbar"
      aria-label={TOOLBAR.name}
      tabIndex={-1}
      // A press must not take the selection away before it is marked.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => element.current && moveFocus(event, element.current)}
    >
      <div class="row">
        <InkDots
          nameOf={(ink) => markIn(ink, names)}
          hintOf={(ink) => inkHint(ink, names, isExact)}
          onPick={(ink, event) => onMark(ink, event.altKey)}
        />
        <span class="divider" />
        <button
          type="button"
          class="control"
          aria-label={TOOLBAR.copyLink}
          title={TOOLBAR.copyLink}
          onClick={(event) => onLinkSelection(event.altKey)}
        >
          <Icon node={Link} />
        </button>
        <button
          type="button"
          class="control"
          aria-label={TOOLBAR.addNote}
          title={TOOLBAR.addNote}
          onClick={(event) => onAddNote(event.altKey)}
        >
          <Icon node={NotebookPen} />
        </button>
        <button
          type="button"
          class="control"
          aria-label={TOOLBAR.more}
          title={TOOLBAR.more}
          aria-expanded={menuOpen}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <Icon node={Ellipsis} />
        </button>
      </div>
      {menuOpen && (
        <div class="menu">
          <button type="button" class="item" onClick={() => onOff('site')}>
            {TOOLBAR.offHere}
          </button>
          <button type="button" class="item" onClick={() => onOff('everywhere')}>
            {TOOLBAR.offEverywhere}
          </button>
        </div>
      )}
    </div>
  );
}
