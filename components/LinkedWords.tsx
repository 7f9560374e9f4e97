import { linkPieces } from './link-pieces.ts';

/** A text of the reader's; addresses in it are links. */
export function LinkedWords({ text }: { readonly text: string }) {
  return linkPieces(text).map((piece) =>
    piece.href === null ? (
      piece.text
    ) : (
      <a href={piece.href} target="_blank" rel="noopener noreferrer">
        {piece.text}
      </a>
    ),
  );
}
