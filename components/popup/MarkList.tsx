import { MarkItem } from './MarkItem.tsx';
import type { Editing, FoundTerms, PageMark, TendActions } from './popup-view.ts';

/** What every list of marks is shown with. */
export interface MarkListing {
  /** What was searched for, to be shown in bold; null for nothing. */
  readonly terms: FoundTerms | null;
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
export function MarkList({ name, marks, listing: { actions, editing, tags, terms } }: MarkListProps) {
  return (
    <ul class="marks" aria-label={name}>
      {marks.map(({ highlight, state }) => (
        <MarkItem
          key={highlight.id}
          highlight={highlight}
          state={state}
          terms={terms}
          editing={editing?.id === highlight.id ? editing.what : null}
          tags={tags}
          actions={actions}
        />
      ))}
    </ul>
  );
}
