import { StickyNote } from 'lucide';
import type { Excerpt } from '../../lib/search/excerpt.ts';
import { Icon } from '../Icon.tsx';
import { LinkedWords } from '../LinkedWords.tsx';
import { FoundWords } from './FoundWords.tsx';

interface MarkNoteProps {
  readonly note: string;
  /** Gives the piece of a text where what was searched for stands; null where nothing was. */
  readonly excerpt?: ((text: string) => Excerpt) | null;
  /** The reader's own: addresses in it are links, unless only a piece of it is shown. */
  readonly isOwn?: boolean;
}

/** A mark's note; nothing where it has none. */
export function MarkNote({ note, excerpt = null, isOwn = false }: MarkNoteProps) {
  if (note === '') return null;
  return (
    <p class="note">
      <Icon node={StickyNote} size={12} />
      <span class="note-words" dir="auto">
        {isOwn && excerpt === null ? (
          <LinkedWords text={note} />
        ) : (
          <FoundWords text={note} excerpt={excerpt} />
        )}
      </span>
    </p>
  );
}
