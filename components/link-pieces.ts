/** A piece of a text; `href` where it is an address of the web, else null. */
export interface LinkPiece {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”„«»]+/giu;
/** What ends a sentence, not an address. */
const TRAILING = /[.,;:!?'’…]+$/u;

/** The text in pieces that together are the text. Only http and https make links. */
export function linkPieces(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    const address = trimEnd(found);
    if (!URL.canParse(address)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), href: null });
    pieces.push({ text: address, href: new URL(address).href });
    at = index + address.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

/** Without the sentence's end, and without a bracket that was opened before the address. */
function trimEnd(address: string): string {
  const trimmed = address.replace(TRAILING, '');
  const last = trimmed.at(-1) ?? '';
  const opener = { ')': '(', ']': '[', '}': '{' }[last];
  if (opener === undefined || countOf(trimmed, opener) >= countOf(trimmed, last)) return trimmed;
  return trimEnd(trimmed.slice(0, -1));
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
