import type { Excerpt } from '../../lib/search/excerpt.ts';
import { MarkItem } from './MarkItem.tsx';
import type { Editing, PageMark, TendActions } from './popup-view.ts';

/** What every list of marks is shown with. */
export interface MarkListing {
  /** Gives the piece of a text where what was searched for stands; null where nothing was. */
  readonly excerpt: ((text: string) => Excerpt) | null;
  /** What pages say in the place of marks whose words are gone, by their ids. */
  readonly saysNow: ReadonlyMap<string, string>;
  readonly editing: Editing | null;
  /** All tags to choose from. */
  readonly tags: readonly string[];
  readonly actions: TendActions;
}

interface MarkListProps {
  readonly name: string;
  readonly marks: readonly (Pick<PageMark, 'highlight'> & {
    readonly state: PageMark['state'] | 'elsewhere';
  })[];
  readonly listing: MarkListing;
}

/** Marks of one page, in the order given. */
export function MarkList({
  name,
  marks,
  listing: { actions, editing, excerpt, saysNow, tags },
}: MarkListProps) {
  return (
    <ul class="marks" aria-label={name}>
      {marks.map(({ highlight, state }) => (
        <MarkItem
          key={highlight.id}
          highlight={highlight}
          state={state}
          excerpt={excerpt}
          says={saysNow.get(highlight.id) ?? ''}
          editing={editing?.id === highlight.id ? editing.what : null}
          tags={tags}
          actions={actions}
        />
      ))}
    </ul>
  );
}
