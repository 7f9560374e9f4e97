import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../../lib/words/language.ts';
import { MARKS } from '../../../lib/words/marks.ts';

interface NoteFieldProps {
  readonly note: string;
  readonly describedBy: string;
  readonly onInput: (note: string) => void;
  readonly onClose: () => void;
}

/** The note as a field that grows with it. Escape and Ctrl+Enter close it; all of it is saved on the way. */
export function NoteField({ note, describedBy, onInput, onClose }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(note);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(note.length, note.length);
  }, []);
  return (
    <textarea
      ref={field}
      class="note-field"
      dir={directionOf(written)}
      rows={Math.min(12, note.split('\n').length + 1)}
      aria-label={MARKS.note}
      aria-describedby={describedBy}
      // Its own from here on: what comes back from the store must not take words away.
      defaultValue={note}
      onInput={(event) => {
        setWritten(event.currentTarget.value);
        onInput(event.currentTarget.value);
      }}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
      }}
    />
  );
}
