import { X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../../lib/words/language.ts';
import { MARKS } from '../../../lib/words/marks.ts';
import { removeTag } from '../../../lib/words/tending.ts';
import { Icon } from '../../Icon.tsx';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** To choose from. */
  readonly allTags: readonly string[];
  readonly describedBy: string;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onClose: () => void;
}

/** Tags as chips and a field for one more: Enter or a comma adds it, Backspace in the empty field takes the last away. */
export function TagField({ tags, allTags, describedBy, onAdd, onRemove, onClose }: TagFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => field.current?.focus(), []);

  function add(text: string) {
    for (const tag of text.split(/[,，、]/u)) if (tag.trim() !== '') onAdd(tag.trim());
    if (field.current) field.current.value = '';
    setTyped('');
  }

  return (
    <fieldset
      ref={box}
      class="tag-field"
      aria-label={MARKS.tags}
      aria-describedby={describedBy}
      onFocusOut={(event) => {
        if (box.current?.contains(event.relatedTarget as Node | null)) return;
        add(field.current?.value ?? '');
        onClose();
      }}
    >
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-label={removeTag(tag)}
          onClick={() => {
            onRemove(tag);
            field.current?.focus();
          }}
        >
          <span dir="auto">{tag}</span>
          <Icon node={X} size={12} />
        </button>
      ))}
      <input
        ref={field}
        class="tag-input"
        type="text"
        dir={directionOf(typed)}
        list={listId}
        autoComplete="off"
        enterKeyHint="done"
        aria-label={MARKS.addTag}
        placeholder={MARKS.addTag}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (/[,，、]/u.test(value)) add(value);
          else setTyped(value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const { value } = event.currentTarget;
          const last = tags.at(-1);
          if (event.key === 'Enter' && value.trim() !== '') add(value);
          else if (event.key === 'Enter' || event.key === 'Escape') onClose();
          else if (event.key === 'Backspace' && value === '' && last !== undefined) onRemove(last);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <datalist id={listId}>
        {allTags
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </fieldset>
  );
}
