import { useCallback, useRef, useState } from 'preact/hooks';
import { FILTERS } from '../../../lib/words/filters.ts';
import { respelledWord } from '../../../lib/words/marks.ts';
import { HealthNotice } from '../HealthNotice.tsx';
import { BulkBar } from './BulkBar.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterRail } from './FilterRail.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { ListHead } from './ListHead.tsx';
import { MarkList } from './MarkList.tsx';
import type { MarksActions, MarksView } from './marks-view.ts';
import { Pictures } from './Pictures.tsx';
import { SearchBar } from './SearchBar.tsx';
import { useNarrow } from './use-narrow.ts';
import { useScreenKeys } from './use-screen-keys.ts';

interface MarksScreenProps {
  readonly view: MarksView;
  readonly actions: MarksActions;
}

/** All marks: search on top, filters beside, the list below. */
export function MarksScreen({ view, actions }: MarksScreenProps) {
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const [isRailOpen, setRailOpen] = useState(false);
  useScreenKeys(
    actions,
    useCallback(() => field.current?.select(), []),
  );
  const isAmiss = view.health !== null && view.health.state !== 'ok';
  const goToList = () => root.current?.querySelector<HTMLElement>('.quote')?.focus();
  const isEmpty = view.total === 0;
  const pictures = !isEmpty && <Pictures view={view} actions={actions} />;
  return (
    <div ref={root} class="marks-screen">
      <h2 class="visually-hidden">{FILTERS.screen}</h2>
      <HealthNotice health={view.health} actions={actions} />
      {/* What cannot be read or is lost is not to be called empty. */}
      {!(isAmiss && !view.total) && (
        <>
          <SearchBar field={field} text={view.place.text} onSearch={actions.search} onDown={goToList} />
          {!isNarrow && pictures}
          {!isEmpty && (
            <details
              class="rail-box"
              open={!isNarrow || isRailOpen}
              onToggle={(event) => isNarrow && setRailOpen(event.currentTarget.open)}
            >
              <summary class="rail-summary">{FILTERS.name}</summary>
              {isNarrow && pictures}
              {view.rail && <FilterRail view={view} rail={view.rail} actions={actions} />}
              <KeysHelp />
            </details>
          )}
          <div class="list-side">
            <FilterChips filters={view.place.filters} inkNames={view.inkNames} onChange={actions.filter} />
            <Respelled words={view.respelled} />
            {view.selected.size > 0 && <BulkBar view={view} actions={actions} />}
            {view.selected.size === 0 && !isEmpty && <ListHead view={view} actions={actions} />}
            {view.list.size > 0 ? (
              <MarkList view={view} actions={actions} />
            ) : (
              <EmptyList view={view} actions={actions} />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Respelled({ words }: { readonly words: MarksView['respelled'] }) {
  return (
    <div class="respelled" role="status">
      {Array.from(words, ([typed, found]) => (
        <p key={typed}>{respelledWord(typed, found)}</p>
      ))}
    </div>
  );
}
