import { X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../lib/words/language.ts';
import { removeTag, TENDING } from '../../lib/words/tending.ts';
import { Icon } from '../Icon.tsx';
import { closeAfterPress } from './close-after-press.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** All tags to choose from. */
  readonly known: readonly string[];
  /** Id of the mark's words. */
  readonly describedBy: string;
  /** Called at each change with what stands in the field. */
  readonly onType: (typed: string) => void;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onClose: () => void;
}

/** A mark's tags while they are changed: each with a way to remove it, and a field for more. */
export function TagField({ tags, known, describedBy, onType, onAdd, onRemove, onClose }: TagFieldProps) {
  const part = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => {
    field.current?.focus();
    part.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function add() {
    setTyped('');
    if (typed.trim() !== '') onAdd(typed);
  }

  return (
    <fieldset
      ref={part}
      class="tag-part"
      aria-label={TENDING.tags}
      onFocusOut={(event) => {
        if (event.relatedTarget === null || part.current?.contains(event.relatedTarget as Node)) return;
        add();
        closeAfterPress(() => part.current?.isConnected === true, onClose);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onType('');
        onClose();
      }}
    >
      {tags.length > 0 && (
        <ul class="chips" aria-label={TENDING.tags}>
          {tags.map((tag) => (
            <li key={tag} class="chip chip-open" dir="auto">
              {tag}
              <button
                type="button"
                class="chip-remove"
                aria-label={removeTag(tag)}
                title={removeTag(tag)}
                onClick={() => {
                  onRemove(tag);
                  onType(typed);
                  field.current?.focus();
                }}
              >
                <Icon node={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        class="field tag-field"
        type="text"
        dir={directionOf(typed)}
        value={typed}
        list={listId}
        aria-label={TENDING.addTag}
        aria-describedby={describedBy}
        placeholder={TENDING.addTag}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
          event.preventDefault();
          if (event.key === 'Enter' && event.currentTarget.value.trim() === '') onClose();
          else add();
        }}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </fieldset>
  );
}
