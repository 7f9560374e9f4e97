import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { POPUP } from '../../lib/words/popup.ts';
import { Icon } from '../Icon.tsx';
import type { StatusView } from './popup-view.ts';

interface StatusLineProps {
  readonly status: StatusView | null;
  readonly onClose: () => void;
}

/**
 * The line at the bottom. What can be done about it takes the focus: its control stood in a place
 * that may be gone; unless it is said aside. It announces what was done; a link the clipboard refused stands in it,
 * selected. The live region is always there, since one that appears with its text stays unsaid.
 */
export function StatusLine({ status, onClose }: StatusLineProps) {
  const action = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!status?.isAside) action.current?.focus();
  }, [status]);
  return (
    <div class="status" data-shown={status !== null}>
      <p class="status-text" role="status">
        {status?.text}
      </p>
      <div class="status-actions">
        {status?.action && (
          <button ref={action} type="button" class="button" onClick={status.action.run}>
            {status.action.label}
          </button>
        )}
        {status !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label={POPUP.close}
            title={POPUP.close}
            onClick={onClose}
          >
            <Icon node={X} />
          </button>
        )}
      </div>
      {status?.link && <LinkField link={status.link} />}
    </div>
  );
}

function LinkField({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null);
  // Every new link is selected as it comes, so that one key press copies it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.scrollTo({ left: 0 });
  }, [link]);
  return (
    <input
      ref={field}
      class="field link-field"
      type="text"
      readOnly
      dir="ltr"
      aria-label={POPUP.linkField}
      value={link}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
