import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { directionOf } from '../../../lib/words/language.ts';
import { MARKS } from '../../../lib/words/marks.ts';
import { Icon } from '../../Icon.tsx';

interface SearchBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** The arrow down leads from here to the list. */
  readonly onDown: () => void;
}

/** The search field; it has the focus when the library opens. */
export function SearchBar({ field, text, onSearch, onDown }: SearchBarProps) {
  const hintId = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  function clear() {
    onSearch('');
    field.current?.focus();
  }
  return (
    <search class="search-bar">
      <Icon node={Search} />
      <input
        ref={field}
        class="field search-field"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        dir={directionOf(text)}
        aria-label={MARKS.search}
        aria-describedby={hintId}
        placeholder={MARKS.search}
        value={text}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && text !== '') clear();
          else if (event.key === 'ArrowDown') onDown();
          else return;
          event.preventDefault();
        }}
      />
      {text !== '' && (
        <button type="button" class="icon-button" aria-label={MARKS.clearSearch} onClick={clear}>
          <Icon node={X} />
        </button>
      )}
      <p id={hintId} class="search-hint quiet">
        {MARKS.searchHint}
      </p>
    </search>
  );
}
