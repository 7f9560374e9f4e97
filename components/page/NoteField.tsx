import { useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf, LANGUAGE } from '../../lib/words/language.ts';
import { CARD } from '../../lib/words/page.ts';
import { fillNoteFrame } from './note-frame.ts';

interface NoteFieldProps {
  readonly note: string;
  /** It takes the focus when it opens. */
  readonly takesFocus: boolean;
  /** Called while the reader writes; each call holds the whole note. */
  readonly onWrite: (note: string) => void;
  readonly onEscape: () => void;
}

/** Where a note is written, out of the page's hearing. */
export function NoteField(props: NoteFieldProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    if (!frame.current) return;
    const field = fillNoteFrame(frame.current, {
      name: CARD.note,
      placeholder: CARD.notePlaceholder,
      language: LANGUAGE,
      directionOf,
      note: () => latest.current.note,
      onWrite: (note) => latest.current.onWrite(note),
      onEscape: () => latest.current.onEscape(),
    });
    if (latest.current.takesFocus) field.focus();
  }, []);
  // No script ever runs in there, whoever may find a way to lead it to another address.
  return <iframe ref={frame} class="note" title={CARD.note} sandbox="allow-same-origin" data-snipmark-note />;
}
