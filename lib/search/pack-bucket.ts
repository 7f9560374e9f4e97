import { INKS } from '../model.ts';
import {
  type CatalogueBucket,
  type CatalogueColumns,
  type CatalogueTexts,
  NOTED,
  RECEIVED,
} from './catalogue-bucket.ts';
import type { CatalogueEntry, CataloguePage } from './catalogue-entry.ts';
import { type DescribedMark, pageText } from './describe-entry.ts';

/** No character beyond Latin-1. */
const NARROW = /^[\0-\xff]*$/;

/**
 * The marks of a bucket in columns, and their texts; those come first whose texts are narrow. Of a page, what its
 * newest mark says is kept.
 */
export function packBucket(marks: readonly DescribedMark[]): CatalogueBucket {
  const { narrow = [], wide = [] } = Object.groupBy(marks, ({ text }) =>
    NARROW.test(text) ? 'narrow' : 'wide',
  );
  const entries = [...narrow, ...wide].map(({ entry }) => entry);
  const pages = newestPages(entries);
  const pageNumbers = new Map(pages.map(({ pageKey }, number) => [pageKey, number]));
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))];
  const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
  const numbers = (pick: (entry: CatalogueEntry) => number) => Float64Array.from(entries, pick);
  const markTexts = join(narrow.map(({ text }) => text));
  const wideTexts = join(wide.map(({ text }) => text));
  const pageTexts = join(pages.map(pageText));
  const columns = {
    ids: entries.map(({ id }) => id),
    inks: Uint8Array.from(entries, ({ ink }) => INKS.indexOf(ink)),
    flags: Uint8Array.from(
      entries,
      ({ hasNote, isReceived }) => (hasNote ? NOTED : 0) | (isReceived ? RECEIVED : 0),
    ),
    createdAt: numbers(({ createdAt }) => createdAt),
    updatedAt: numbers(({ updatedAt }) => updatedAt),
    starts: numbers(({ start }) => start),
    ends: numbers(({ end }) => end),
    pages,
    pageOf: Uint32Array.from(entries, ({ page }) => pageNumbers.get(page.pageKey) ?? 0),
    tags,
    tagNumbers: Uint32Array.from(
      entries.flatMap((entry) => entry.tags.map((tag) => tagNumbers.get(tag) ?? 0)),
    ),
    tagEnds: endsOf(entries.map((entry) => entry.tags.length)),
  };
  const texts = {
    marks: markTexts.joined,
    markEnds: markTexts.ends,
    wideMarks: wideTexts.joined,
    wideMarkEnds: wideTexts.ends,
    pages: pageTexts.joined,
    pageEnds: pageTexts.ends,
  };
  return { columns, texts };
}

/** The marks that were packed. */
export function unpackBucket({ columns, texts }: CatalogueBucket): DescribedMark[] {
  return columns.ids.map((_, row) => ({ entry: entryAt(columns, row), text: textAt(texts, row) }));
}

/** Everything of one mark of a bucket, by its row there. */
export function entryAt(columns: CatalogueColumns, row: number): CatalogueEntry {
  const flags = columns.flags[row] as number;
  return {
    id: columns.ids[row] as string,
    page: columns.pages[columns.pageOf[row] as number] as CataloguePage,
    ink: INKS[columns.inks[row] as number] ?? INKS[0],
    tags: tagsAt(columns, row),
    hasNote: (flags & NOTED) !== 0,
    isReceived: (flags & RECEIVED) !== 0,
    createdAt: columns.createdAt[row] as number,
    updatedAt: columns.updatedAt[row] as number,
    start: columns.starts[row] as number,
    end: columns.ends[row] as number,
  };
}

/** The tags of one mark of a bucket. */
export function tagsAt({ tagEnds, tagNumbers, tags }: CatalogueColumns, row: number): string[] {
  const from = row === 0 ? 0 : (tagEnds[row - 1] as number);
  return Array.from(tagNumbers.subarray(from, tagEnds[row]), (number) => tags[number] as string);
}

function textAt({ marks, markEnds, wideMarks, wideMarkEnds }: CatalogueTexts, row: number): string {
  const wideRow = row - markEnds.length;
  return wideRow < 0 ? pieceAt(marks, markEnds, row) : pieceAt(wideMarks, wideMarkEnds, wideRow);
}

function pieceAt(joined: string, ends: Uint32Array, row: number): string {
  return joined.slice(row === 0 ? 0 : (ends[row - 1] as number) + 1, ends[row]);
}

/** Each page as its newest mark has it. */
function newestPages(entries: readonly CatalogueEntry[]): CataloguePage[] {
  const newest = new Map<string, CatalogueEntry>();
  for (const entry of entries) {
    const known = newest.get(entry.page.pageKey);
    if (known === undefined || entry.createdAt >= known.createdAt) newest.set(entry.page.pageKey, entry);
  }
  return Array.from(newest.values(), ({ page }) => page);
}

function join(texts: readonly string[]): { readonly joined: string; readonly ends: Uint32Array } {
  const ends = new Uint32Array(texts.length);
  let end = -1;
  for (const [i, text] of texts.entries()) {
    end += text.length + 1;
    ends[i] = end;
  }
  return { joined: texts.map((text) => `${text}\0`).join(''), ends };
}

/** Where each of these lengths ends, one after the other. */
function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}
