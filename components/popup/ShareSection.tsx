import { ChevronDown, Link } from 'lucide';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { POPUP } from '../../lib/words/popup.ts';
import { SHARE } from '../../lib/words/share.ts';
import { Icon } from '../Icon.tsx';
import { SharePanel } from './SharePanel.tsx';
import type { ShareActions, ShareView } from './share-view.ts';

interface ShareSectionProps {
  readonly share: ShareView;
  readonly actions: ShareActions;
}

/** The link to this page's marks by one press, and behind a quiet button every other way out. */
export function ShareSection({ share, actions }: ShareSectionProps) {
  const { guestCount, isOpen } = share;
  const panelId = useId();
  const more = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // Whoever was in the panel when it closed goes on where it was opened.
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) more.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="share">
      <div class="share-row">
        <div class="share-copies">
          {guestCount > 0 && <CopyButton name={SHARE.copyBoth} onClick={actions.copyBoth} />}
          <CopyButton name={guestCount > 0 ? SHARE.copyMine : POPUP.copyAll} onClick={actions.copyAll} />
        </div>
        <button
          ref={more}
          type="button"
          class="quiet-button disclosure"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => actions.openShare(!isOpen)}
        >
          {SHARE.more} <Icon node={ChevronDown} size={14} />
        </button>
      </div>
      {isOpen && <SharePanel id={panelId} share={share} actions={actions} />}
    </div>
  );
}

function CopyButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      <Icon node={Link} /> {name}
    </button>
  );
}
