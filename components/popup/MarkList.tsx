import { MarkItem } from './MarkItem.tsx';
import type { PageMark, PopupActions } from './popup-view.ts';

interface MarkListProps {
  readonly name: string;
  readonly marks: readonly (Pick<PageMark, 'highlight'> & {
    readonly state: PageMark['state'] | 'elsewhere';
  })[];
  readonly actions: Pick<PopupActions, 'goTo' | 'copyLink' | 'remove' | 'save'>;
}

/** Marks of one page, in the order given. */
export function MarkList({ name, marks, actions }: MarkListProps) {
  return (
    <ul class="marks" aria-label={name}>
      {marks.map(({ highlight, state }) => (
        <MarkItem key={highlight.id} highlight={highlight} state={state} actions={actions} />
      ))}
    </ul>
  );
}
