import type { Highlight } from '../model.ts';
import type { CatalogueEntry, CataloguePage, SearchableText } from './catalogue-entry.ts';
import { fold } from './fold.ts';
import { hostOf } from './group-by-page.ts';
import { readableUrl } from './readable-url.ts';

/** One mark for the catalogue: what is listed of it, and what is searched in its own words. */
export interface DescribedMark {
  readonly entry: CatalogueEntry;
  readonly text: SearchableText['mark'];
}

/** What the library knows of a kept highlight, all of it from the row. */
export function describeEntry(highlight: Highlight): DescribedMark {
  const { id, ink, tags, note, quote, origin, createdAt, updatedAt, rawUrl, pageKey, title } = highlight;
  const { start, end } = highlight.selectors.position;
  const page = { pageKey, title: title.trim(), host: hostOf(rawUrl), url: rawUrl };
  const isReceived = origin !== null;
  const entry = {
    id,
    page,
    ink,
    tags: [...new Set(tags)],
    hasNote: note !== '',
    isReceived,
    createdAt,
    updatedAt,
    start,
    end,
  };
  return { entry, text: searched([quote, note, ...tags]) };
}

/** What is searched of a page: its title, and its address as readers read it. */
export function pageText({ title, url }: CataloguePage): SearchableText['page'] {
  return searched([title, readableUrl(url)]);
}

/** Line by line, so that no word or phrase is found across two of them. Folded text holds no U+0000. */
function searched(lines: readonly string[]): string {
  return lines
    .map((line) => fold(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}
