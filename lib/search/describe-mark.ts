import type { Highlight } from '../model.ts';
import type { CatalogueEntry, CataloguePage, SearchableText } from './catalogue-entry.ts';
import { fold } from './fold.ts';
import { hostOf } from './group-by-page.ts';

/** What the library keeps in mind of a mark. */
export function catalogueEntryOf(highlight: Highlight): CatalogueEntry {
  const { id, ink, tags, note, origin, createdAt, updatedAt, selectors } = highlight;
  const { start, end } = selectors.position;
  return {
    ...{ id, page: cataloguePageOf(highlight), ink, tags, createdAt, updatedAt, start, end },
    hasNote: note !== '',
    isReceived: origin !== null,
  };
}

function cataloguePageOf({ pageKey, title, rawUrl }: Highlight): CataloguePage {
  return { pageKey, title: title.trim(), host: hostOf(rawUrl), url: rawUrl };
}

/** What a search looks into, of the mark and of its page as this mark has it. */
export function searchableTextOf(highlight: Highlight): SearchableText {
  const { quote, note, tags, title, rawUrl, canonicalUrl } = highlight;
  const addresses = new Set([rawUrl, canonicalUrl ?? rawUrl].map(readableUrl));
  return { mark: foldLines([quote, note, ...tags]), page: foldLines([title, ...addresses]) };
}

function foldLines(lines: readonly string[]): string {
  return lines
    .map((line) => fold(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** `%C3%BC` as a reader sees it in the address bar; an address that cannot be decoded as it is. */
function readableUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
