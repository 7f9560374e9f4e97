import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../../lib/words/language.ts';
import { TENDING } from '../../lib/words/tending.ts';
import { closeAfterPress } from './close-after-press.ts';

interface NoteFieldProps {
  readonly note: string;
  /** Id of the mark's words. */
  readonly describedBy: string;
  /** Called at each change with the whole note. */
  readonly onWrite: (note: string) => void;
  readonly onClose: () => void;
}

/** A mark's note while it is written. Escape, Ctrl+Enter and going elsewhere end that; what was written stays. */
export function NoteField({ note, describedBy, onWrite, onClose }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const end = note.length;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <textarea
      ref={field}
      class="note-field"
      rows={2}
      dir={directionOf(note)}
      aria-label={TENDING.note}
      aria-describedby={describedBy}
      placeholder={TENDING.notePlaceholder}
      value={note}
      onInput={(event) => onWrite(event.currentTarget.value)}
      onBlur={() => closeAfterPress(() => field.current?.isConnected === true, onClose)}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    />
  );
}
