import { Copy, ExternalLink, Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import { dropFragmentDirective } from '../../lib/link/fragment-directive.ts';
import type { Share } from '../../lib/model.ts';
import { readableUrl } from '../../lib/search/readable-url.ts';
import { LINKS, marksIn } from '../../lib/words/links.ts';
import { Icon } from '../Icon.tsx';
import { timeOf } from '../settings/time-of.ts';
import type { LinksActions } from './links-view.ts';

interface LinkItemProps {
  readonly share: Share;
  readonly actions: Pick<LinksActions, 'copy' | 'remove'>;
}

const OPENED = /^https?:/i;

/** One link: its page, what it carries, of when it is, and what can be done with it. */
export function LinkItem({ actions, share }: LinkItemProps) {
  const { createdAt, highlightIds, isInAddress, link, title, withNotes } = share;
  const id = useId();
  return (
    <li class="link-item" data-id={share.id}>
      <div class="link-text">
        <h3 id={id} class="link-title">
          <bdi class="others-words">{title || LINKS.untitled}</bdi>
        </h3>
        <p class="quiet link-address" dir="ltr">
          {readableUrl(dropFragmentDirective(link))}
        </p>
        <ul class="quiet link-facts">
          <li>{marksIn(highlightIds.length)}</li>
          {withNotes && <li>{LINKS.withNotes}</li>}
          <li>
            <time dateTime={new Date(createdAt).toISOString()}>{timeOf(createdAt)}</time>
          </li>
          {isInAddress && (
            <li class="link-tag" title={LINKS.inAddressWhat}>
              {LINKS.inAddress}
            </li>
          )}
        </ul>
      </div>
      <div class="link-controls">
        <button
          type="button"
          class="icon-button"
          aria-label={LINKS.copy}
          title={LINKS.copy}
          aria-describedby={id}
          onClick={() => actions.copy(share)}
        >
          <Icon node={Copy} />
        </button>
        {OPENED.test(link) && (
          <a
            class="icon-button"
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={LINKS.open}
            title={LINKS.open}
            aria-describedby={id}
          >
            <Icon node={ExternalLink} />
          </a>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={LINKS.remove}
          title={LINKS.remove}
          aria-describedby={id}
          onClick={() => actions.remove(share)}
        >
          <Icon node={Trash2} />
        </button>
      </div>
    </li>
  );
}
