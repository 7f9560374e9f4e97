import { EDGES } from '../model.ts';

/** Says whether a word begins or ends at this offset of the text. */
export type IsBoundary = (text: string, offset: number) => boolean;

/** How far from an offset the text is looked at; words of scripts without spaces are found by context. */
const REACH = 120;

const WORD = /[A-Za-z0-9]/;
const SPACE = /[ \n\f\v]/;

/** The text's ends, and where no word goes on. */
const STOPS: ReadonlySet<string> = new Set(['', EDGES.block, EDGES.spaced]);

/** What needs no segmenter: within plain letters there is no boundary, between them and a space always. */
function judgePlain(before: string, after: string): boolean | null {
  if (STOPS.has(before) || STOPS.has(after)) return true;
  const [wordBefore, wordAfter] = [WORD.test(before), WORD.test(after)];
  if (wordBefore && wordAfter) return false;
  return (wordBefore && after === ' ') || (wordAfter && before === ' ') ? true : null;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function breaksAt(text: string, offset: number): boolean {
  return segmenter.segment(text).containing(offset)?.index === offset;
}

/** The piece of text around the offset, cut at white space, and where it begins. */
function surroundings(text: string, offset: number): { readonly piece: string; readonly begin: number } {
  let begin = offset;
  while (begin > 0 && offset - begin < REACH && !SPACE.test(text.charAt(begin - 1))) begin--;
  let end = offset;
  while (end < text.length && end - offset < REACH && !SPACE.test(text.charAt(end))) end++;
  return { piece: text.slice(Math.max(0, begin - 1), end + 1), begin: Math.max(0, begin - 1) };
}

/**
 * UAX 29 word boundary, as scroll-to-text-fragment asks for (3.5.1, 'is at a word boundary'), judged by the
 * text near the offset. The text's ends and line breaks are boundaries.
 */
export const isWordBoundary: IsBoundary = (text, offset) => {
  const plain = judgePlain(text.charAt(offset - 1), text.charAt(offset));
  if (plain !== null) return plain;
  const { piece, begin } = surroundings(text, offset);
  return breaksAt(piece, offset - begin);
};

/** Firefox's judgement: the two characters at the offset alone, out of their context. */
export const isPairBoundary: IsBoundary = (text, offset) => {
  const plain = judgePlain(text.charAt(offset - 1), text.charAt(offset));
  if (plain !== null) return plain;
  const before = /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
  const after = /^./su.exec(text.slice(offset, offset + 2))?.[0] ?? '';
  return breaksAt(before + after, before.length);
};

/** No judgement: Chromium takes the ends of text nodes for boundaries, and the page's text does not show those. */
export const isAnyBoundary: IsBoundary = () => true;

/** All of these judgements, whether the browser runs across a tight edge or not. */
export const isSureBoundary: IsBoundary = (text, offset) => {
  let start = offset;
  while (text[start - 1] === EDGES.tight) start--;
  let end = offset;
  while (text[end] === EDGES.tight) end++;
  if (start === end) return isWordBoundary(text, offset) && isPairBoundary(text, offset);
  const before = text.slice(Math.max(0, start - REACH), start);
  return isSureBoundary(before + text.slice(end, end + REACH), before.length);
};

/** Offsets where words begin and end in a piece of text, in order. */
export function wordSpans(text: string): { readonly start: number; readonly end: number }[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
