import { type Fields, isFields, listOf, textOf } from './fields.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { splitTags } from './from-hypothesis.ts';
import { type Rejection, reject } from './import-row.ts';

/** Whether it is a document as Readwise's `/api/v2/export/` gives it, with its highlights inside. */
export function isReadwiseBook(value: Fields): boolean {
  return Array.isArray(value.highlights) && ('user_book_id' in value || 'readwise_url' in value);
}

/** The highlights of a document of Readwise, each for itself. */
export function fromReadwiseBook(book: Fields): (ForeignMark | Rejection)[] {
  return listOf(book.highlights).map((one) =>
    isFields(one) ? fromHighlight(book, one) : reject('no-record'),
  );
}

function fromHighlight(book: Fields, highlight: Fields): ForeignMark | Rejection {
  if (highlight.is_deleted === true || highlight.is_discard === true) return reject('removed');
  const { id } = highlight;
  return {
    source: 'readwise',
    ownId: typeof id === 'number' || typeof id === 'string' ? String(id) : null,
    // A document that was read in Readwise's own reader has its page's address in the first of these.
    address: textOf(book.source_url) || book.unique_url,
    title: textOf(book.title),
    quote: textOf(highlight.text),
    prefix: '',
    suffix: '',
    note: textOf(highlight.note),
    tags: listOf(highlight.tags).flatMap((tag) =>
      isFields(tag) ? textOf(tag.name) || [] : textOf(tag) || [],
    ),
    colour: textOf(highlight.color),
    created: highlight.highlighted_at ?? highlight.created_at,
    updated: highlight.updated_at ?? highlight.updated,
  };
}

/** A column of each form of Readwise's CSV: the one it exports, and the one it takes. */
export const READWISE_COLUMNS = [
  ['Highlight', 'Book Title', 'Highlighted at'],
  ['Highlight', 'Title', 'URL', 'Date'],
];

/** Times without a zone are UTC there. */
const inUtc = (time: string): string => (/^[\d-]+[ T][\d:.]+$/.test(time.trim()) ? `${time.trim()}Z` : time);

/** A row of Readwise's CSV. The file that Readwise exports has no addresses; others that write its form do. */
export function fromReadwiseRow(row: Fields): ForeignMark | Rejection {
  return {
    source: 'readwise',
    ownId: null,
    address: row.URL ?? row['Source URL'],
    title: textOf(row['Book Title'] ?? row.Title),
    quote: textOf(row.Highlight),
    prefix: '',
    suffix: '',
    note: textOf(row.Note),
    tags: splitTags(textOf(row.Tags)),
    colour: textOf(row.Color),
    created: inUtc(textOf(row['Highlighted at'] ?? row.Date)),
    updated: null,
  };
}
