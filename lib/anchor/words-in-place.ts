import type { Selectors } from '../model.ts';
import { wordsOf } from './quote-words.ts';
import { toReadableSpan } from './readable-text.ts';
import { spanInPlace } from './span-in-place.ts';
import { readableAround, type TextIndex } from './text-index.ts';

/** UTF-16 code units of what is quoted of a page in a quote's place. */
const MOST_QUOTED = 300;

/** What the page says now where the quote stood, as a reader would copy it; '' where nothing tells, or stands there. */
export function wordsInPlace(index: TextIndex, selectors: Selectors): string {
  const span = spanInPlace(index.text, wordsOf(selectors));
  if (span === null || span.end === span.start) return '';
  const { readable, first } = readableAround(index, span.start, span.end);
  const { start, end } = toReadableSpan(readable, span.start - first, span.end - first);
  const words = readable.text.slice(start, end);
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trimEnd()}…` : words;
}
