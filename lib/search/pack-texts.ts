import type { TextPiece } from './searchable.ts';

/** A folded text and what it is of: a mark's place, or a page's number. */
export interface OwnedText {
  readonly owner: number;
  readonly text: string;
}

/** Small enough that one word is looked for in it in a few milliseconds at the most, however often it is there. */
const PIECE_LENGTH = 1 << 18;

/** Beyond Latin-1: engines keep a string in one byte a character, but only if it holds none of these. */
const WIDE = /[^\0-\xff]/;

/**
 * Folded texts in pieces, those of one byte a character apart from the others. Marks and pages need not come in an
 * order, and need not be in the same piece as their page.
 */
export function packTexts(marks: Iterable<OwnedText>, pages: Iterable<OwnedText>): TextPiece[] {
  const ofMarks = packOwned(marks);
  const ofPages = packOwned(pages);
  return Array.from({ length: Math.max(ofMarks.length, ofPages.length) }, (_, i) => {
    const { text: markText, ends: markEnds, owners: markPlaces } = ofMarks[i] ?? NO_TEXTS;
    const { text: pageText, ends: pageEnds, owners: pageNumbers } = ofPages[i] ?? NO_TEXTS;
    return { marks: markText, markEnds, markPlaces, pages: pageText, pageEnds, pageNumbers };
  });
}

interface Packed {
  readonly text: string;
  readonly ends: Uint32Array;
  readonly owners: Uint32Array;
}

const NO_TEXTS: Packed = { text: '', ends: new Uint32Array(), owners: new Uint32Array() };

function packOwned(texts: Iterable<OwnedText>): Packed[] {
  const done: Packed[] = [];
  const narrow = createPacker(done);
  const wide = createPacker(done);
  for (const each of texts) (WIDE.test(each.text) ? wide : narrow).add(each);
  narrow.flush();
  wide.flush();
  return done;
}

function createPacker(done: Packed[]) {
  let parts: string[] = [];
  let ends: number[] = [];
  let owners: number[] = [];
  let length = 0;
  const flush = () => {
    if (owners.length === 0) return;
    const text = `${parts.join('\0')}\0`;
    done.push({ text, ends: Uint32Array.from(ends), owners: Uint32Array.from(owners) });
    [parts, ends, owners, length] = [[], [], [], 0];
  };
  return {
    flush,
    add({ owner, text }: OwnedText) {
      parts.push(text);
      owners.push(owner);
      ends.push(length + text.length);
      length += text.length + 1;
      if (length >= PIECE_LENGTH) flush();
    },
  };
}
