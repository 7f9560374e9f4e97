/** A span of the readable text, UTF-16 offsets, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '‹': '›',
  '“': '”',
  '„': '“',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
};
const CLOSERS = new Set(Object.values(PAIRS));
const STRAIGHT = new Set(['"', "'"]);
const SENTENCE_END = /^[.!?…。！？．]+/u;
const LETTER = /[\p{L}\p{N}]/u;
/** How far around an end of the selection words and sentences are looked for, in UTF-16 code units. */
const WINDOW = 400;

/**
 * The span a reader means by a selection: white space trimmed, whole words (Unicode text
 * segmentation, UAX 29, through `Intl.Segmenter`), unmatched brackets and quotation marks at the
 * ends trimmed, the closing full stop taken where the selection is a sentence. Blocks in `text`
 * are separated by '\n'. A span without words comes back trimmed, perhaps empty.
 */
export function snapSpan(text: string, selected: TextSpan, locale?: string): TextSpan {
  const trimmed = trimSpace(text, selected);
  if (trimmed.start >= trimmed.end) return trimmed;
  const words = {
    start: wordAround(text, trimmed.start, locale)?.start ?? trimmed.start,
    end: wordAround(text, trimmed.end, locale)?.end ?? trimmed.end,
  };
  return trimUnmatched(text, takeFullStop(text, words, locale));
}

function trimSpace(text: string, { start, end }: TextSpan): TextSpan {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The part of the text around `offset` that is searched, within its block. */
function windowAround(text: string, offset: number): TextSpan {
  const block = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  return {
    start: Math.max(block, offset - WINDOW),
    end: Math.min(next === -1 ? text.length : next, offset + WINDOW),
  };
}

/** The word that has `offset` strictly inside it, or null where a boundary is. */
function wordAround(text: string, offset: number, locale?: string): TextSpan | null {
  const { start, end } = windowAround(text, offset);
  if (offset <= start || offset >= end) return null;
  const segment = new Intl.Segmenter(locale, { granularity: 'word' })
    .segment(text.slice(start, end))
    .containing(offset - start);
  if (!segment?.isWordLike || start + segment.index === offset) return null;
  return { start: start + segment.index, end: start + segment.index + segment.segment.length };
}

/** Adds the sentence's closing mark where the span begins with a sentence and stops just before its end. */
function takeFullStop(text: string, span: TextSpan, locale?: string): TextSpan {
  const stop = SENTENCE_END.exec(text.slice(span.end, span.end + 4))?.[0];
  if (!stop || !beginsSentence(text, span.start, locale)) return span;
  // '3.5' and 'example.org': a stop with a letter right behind it closes nothing.
  if (LETTER.test(text.charAt(span.end + stop.length)) && /[.]/.test(stop)) return span;
  return { start: span.start, end: span.end + stop.length };
}

function beginsSentence(text: string, offset: number, locale?: string): boolean {
  const { start, end } = windowAround(text, offset);
  const before = text.slice(start, offset).replace(/["'“„«‘([{「『（]+$/u, '');
  if (before.trim() === '') return start === 0 || text.charAt(start - 1) === '\n';
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text.slice(start, end));
  return sentences.containing(before.length)?.index === before.length;
}

/** Cuts brackets and quotation marks at the ends whose partners are not in the span. */
function trimUnmatched(text: string, span: TextSpan): TextSpan {
  let trimmed = trimSpace(text, span);
  for (;;) {
    const { start, end } = trimmed;
    const unmatched = unmatchedIn(text, start, end);
    const from = unmatched.has(start) ? start + 1 : start;
    const to = end > from && unmatched.has(end - 1) ? end - 1 : end;
    if (from === start && to === end) return trimmed;
    trimmed = trimSpace(text, { start: from, end: to });
  }
}

/** Offsets of brackets and quotation marks in [start, end) that have no partner there. */
function unmatchedIn(text: string, start: number, end: number): ReadonlySet<number> {
  const open: { at: number; closer: string }[] = [];
  const unmatched = new Set<number>();
  for (let i = start; i < end; i++) {
    const mark = text.charAt(i);
    if (isApostrophe(text, i)) continue;
    const partner = open.findLastIndex(({ closer }) => closer === mark);
    if (partner !== -1) {
      for (const { at } of open.splice(partner).slice(1)) unmatched.add(at);
    } else if (PAIRS[mark] !== undefined) open.push({ at: i, closer: PAIRS[mark] });
    else if (STRAIGHT.has(mark)) open.push({ at: i, closer: mark });
    else if (CLOSERS.has(mark)) unmatched.add(i);
  }
  for (const { at } of open) unmatched.add(at);
  return unmatched;
}

/** 'don’t', 'the cities’ plan': a mark behind a letter that belongs to the word, not a quotation mark. */
function isApostrophe(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '’') return false;
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}
