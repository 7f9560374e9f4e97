import type { Highlight } from '../model.ts';
import { fold } from './fold.ts';

/** The words of a query, folded; none where it is blank. */
export function queryWords(query: string): string[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Everything of a highlight that a search looks into, folded. */
function searchableText({ quote, note, title, rawUrl, canonicalUrl }: Highlight): string {
  return fold([quote, note, title, readableUrl(rawUrl), readableUrl(canonicalUrl ?? '')].join('\n'));
}

/** `%C3%BC` as a reader sees it in the address bar; an address that cannot be decoded as it is. */
function readableUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * The highlights that contain every word of the query somewhere in quote, note, title or address,
 * in any order, whatever their case and diacritics; the given order is kept. A blank query matches all.
 */
export function matchHighlights(highlights: readonly Highlight[], query: string): readonly Highlight[] {
  const words = queryWords(query);
  if (words.length === 0) return highlights;
  return highlights.filter((highlight) => {
    const text = searchableText(highlight);
    return words.every((word) => text.includes(word));
  });
}
