import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHANGES } from '../../lib/words/changes.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { Icon } from '../Icon.tsx';
import type { StatusView } from './library-view.ts';

interface LibraryStatusProps {
  readonly status: StatusView | null;
  readonly onClose: () => void;
}

/**
 * The line at the bottom. It takes no focus: Ctrl+Z undoes from wherever the reader is. The live region is always
 * there, since one that appears with its text stays unsaid; while something is written it says nothing.
 */
export function LibraryStatus({ status, onClose }: LibraryStatusProps) {
  return (
    <div class="status" data-shown={status !== null}>
      <p class="status-text" role="status" aria-busy={status?.isWorking === true}>
        {status?.text}
      </p>
      {status?.link && <LinkField link={status.link} />}
      {status?.action && (
        <button type="button" class="button" onClick={status.action.run}>
          {status.action.label}
        </button>
      )}
      {status !== null && !status.isWorking && (
        <button
          type="button"
          class="icon-button"
          aria-label={CHANGES.close}
          title={CHANGES.close}
          onClick={onClose}
        >
          <Icon node={X} />
        </button>
      )}
    </div>
  );
}

/** Selected as it comes, so that one key press copies it. */
function LinkField({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), [link]);
  return (
    <input
      ref={field}
      class="field"
      type="text"
      readOnly
      dir="ltr"
      aria-label={POPUP.linkField}
      value={link}
    />
  );
}
