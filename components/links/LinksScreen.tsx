import { Search } from 'lucide';
import { useId } from 'preact/hooks';
import { allLinks, LINKS, linksShown, noneFound } from '../../lib/words/links.ts';
import { Icon } from '../Icon.tsx';
import { LinkItem } from './LinkItem.tsx';
import type { LinksActions, LinksView } from './links-view.ts';
import { useListFocus } from './use-list-focus.ts';

interface LinksScreenProps {
  readonly view: LinksView;
  readonly query: string;
  /** How many records were removed and can be brought back. */
  readonly removedCount: number;
  readonly actions: LinksActions;
}

/** The links that were made here. */
export function LinksScreen({ actions, query, removedCount, view }: LinksScreenProps) {
  const id = useId();
  const isEmpty = view.state === 'ok' && view.total === 0;
  return (
    <div class="links-screen" aria-busy={view.state === 'loading'} {...useListFocus()}>
      <h2 class="visually-hidden">{LINKS.title}</h2>
      {!isEmpty && (
        <div class="links-search">
          <label class="visually-hidden" for={id}>
            {LINKS.search}
          </label>
          <Icon node={Search} />
          <input
            id={id}
            class="field"
            type="search"
            autoComplete="off"
            placeholder={LINKS.searchHint}
            value={query}
            onInput={(event) => actions.search(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="links-count">
        <p class="quiet" role="status">
          {countText(view, query)}
        </p>
        {removedCount > 0 && (
          <button type="button" class="quiet-button" onClick={actions.bringBack}>
            {LINKS.bringBack}
          </button>
        )}
      </div>
      {isEmpty && (
        <div class="empty">
          <p>{LINKS.empty}</p>
        </div>
      )}
      {view.state === 'failed' && (
        <div class="links-failed">
          <p>{LINKS.failed}</p>
          <button type="button" class="button" onClick={actions.tryAgain}>
            {LINKS.tryAgain}
          </button>
        </div>
      )}
      {view.state === 'ok' && view.shares.length > 0 && (
        <ul class="links-list" aria-label={LINKS.list}>
          {view.shares.map((share) => (
            <LinkItem key={share.id} share={share} actions={actions} />
          ))}
        </ul>
      )}
      {view.state === 'ok' && view.hasMore && (
        <button type="button" class="button" onClick={actions.showMore}>
          {LINKS.more}
        </button>
      )}
    </div>
  );
}

function countText(view: LinksView, query: string): string {
  if (view.state === 'loading') return LINKS.loading;
  if (view.state === 'failed' || view.total === 0) return '';
  if (view.shares.length === 0) return noneFound(query.trim());
  return view.shares.length === view.total
    ? allLinks(view.total)
    : linksShown(view.shares.length, view.total);
}
