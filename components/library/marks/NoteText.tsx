import { linkPieces } from './link-pieces.ts';

/** A note as it was written, with its line breaks; addresses in it are links. */
export function NoteText({ note }: { readonly note: string }) {
  return (
    <div class="note-text">
      <p class="others-words" dir="auto">
        {linkPieces(note).map(({ href, text }) =>
          href === null ? (
            text
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          ),
        )}
      </p>
    </div>
  );
}
