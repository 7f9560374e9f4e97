import { Search, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../../lib/words/language.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { Icon } from '../Icon.tsx';

interface SearchFieldProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly onEnter: () => void;
}

/** The search box on top; it has the focus when the popup opens. Escape empties it before it closes the popup. */
export function SearchField({ query, onSearch, onEnter }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  function clear() {
    onSearch('');
    field.current?.focus();
  }

  return (
    <search class="search">
      <Icon node={Search} />
      <input
        ref={field}
        class="search-field"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        dir={directionOf(query)}
        aria-label={POPUP.search}
        placeholder={POPUP.search}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter();
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {query !== '' && (
        <button type="button" class="icon-button" aria-label={POPUP.clearSearch} onClick={clear}>
          <Icon node={X} />
        </button>
      )}
    </search>
  );
}
