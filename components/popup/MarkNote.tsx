import { StickyNote } from 'lucide';
import { Icon } from '../Icon.tsx';
import { FoundWords } from './FoundWords.tsx';
import type { FoundTerms } from './popup-view.ts';

interface MarkNoteProps {
  readonly note: string;
  /** What was searched for, to be shown in bold; null for nothing. */
  readonly terms?: FoundTerms | null;
}

/** A mark's note; nothing where it has none. */
export function MarkNote({ note, terms = null }: MarkNoteProps) {
  if (note === '') return null;
  return (
    <p class="note" dir="auto">
      <Icon node={StickyNote} size={12} />
      <span class="note-words">
        <FoundWords text={note} terms={terms} />
      </span>
    </p>
  );
}
