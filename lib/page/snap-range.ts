import { toNormalisedOffset, toReadableSpan } from '../anchor/readable-text.ts';
import type { TextIndex } from '../anchor/text-index.ts';
import { snapSpan, type TextSpan } from './snap-span.ts';

/** The normalised span a reader means by the selected one; see `snapSpan`. */
export function snapToWords(index: TextIndex, selected: TextSpan, locale?: string): TextSpan {
  const readable = index.readable();
  const span = snapSpan(readable.text, toReadableSpan(readable, selected.start, selected.end), locale);
  return {
    start: toNormalisedOffset(readable, span.start),
    end: toNormalisedOffset(readable, span.end),
  };
}

/** The page's own language where it says one that the browser knows. */
export function localeOf(document: Document): string | undefined {
  const lang = document.documentElement.lang;
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0];
  } catch {
    return undefined;
  }
}
