import { LinkedWords } from '../../LinkedWords.tsx';

/** A note as it was written, with its line breaks; addresses in it are links. */
export function NoteText({ note }: { readonly note: string }) {
  return (
    <div class="note-text">
      <p class="others-words" dir="auto">
        <LinkedWords text={note} />
      </p>
    </div>
  );
}
