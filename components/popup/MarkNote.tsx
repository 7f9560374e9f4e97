import { StickyNote } from 'lucide';
import { Icon } from '../Icon.tsx';

/** A mark's note; nothing where it has none. */
export function MarkNote({ note }: { readonly note: string }) {
  if (note === '') return null;
  return (
    <p class="note" dir="auto">
      <Icon node={StickyNote} size={12} />
      <span class="note-words">{note}</span>
    </p>
  );
}
