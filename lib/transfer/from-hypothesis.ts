import { type Fields, isFields, listOf, textOf, textsOf } from './fields.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { type Rejection, reject } from './import-row.ts';

/** Whether it is an annotation as Hypothesis's API and its client's JSON export have it. */
export function isHypothesisAnnotation(value: Fields): boolean {
  return typeof value.uri === 'string' && Array.isArray(value.target);
}

/** An annotation of Hypothesis. Answers, and notes to a whole page, mark no words. */
export function fromHypothesis(annotation: Fields): ForeignMark | Rejection {
  if (listOf(annotation.references).length > 0) return reject('reply');
  const quote = findQuote(annotation);
  if (!quote) return reject('no-quote');
  const document = isFields(annotation.document) ? annotation.document : {};
  return {
    source: 'hypothesis',
    ownId: typeof annotation.id === 'string' && annotation.id !== '' ? annotation.id : null,
    address: annotation.uri,
    title: textsOf(document.title)[0] ?? '',
    quote: textOf(quote.exact),
    prefix: textOf(quote.prefix),
    suffix: textOf(quote.suffix),
    note: textOf(annotation.text),
    tags: textsOf(annotation.tags),
    colour: '',
    created: annotation.created,
    updated: annotation.updated,
  };
}

function findQuote({ target }: Fields): Fields | undefined {
  return listOf(target)
    .filter(isFields)
    .flatMap(({ selector }) => listOf(selector).filter(isFields))
    .find(({ type }) => type === 'TextQuoteSelector');
}

/** The columns of the client's CSV export. */
export const HYPOTHESIS_COLUMNS = ['Creation Date', 'URL', 'Annotation/Reply Type', 'Quote', 'Body', 'Tags'];

/** A row of the client's CSV export. */
export function fromHypothesisRow(row: Fields): ForeignMark | Rejection {
  if (textOf(row['Annotation/Reply Type']).toLowerCase() === 'reply') return reject('reply');
  return {
    source: 'hypothesis',
    ownId: null,
    address: row.URL,
    title: '',
    quote: textOf(row.Quote),
    prefix: '',
    suffix: '',
    note: textOf(row.Body),
    tags: splitTags(textOf(row.Tags)),
    colour: '',
    created: row['Creation Date'],
    updated: null,
  };
}

/** Tags that a program has joined by commas. */
export function splitTags(joined: string): string[] {
  return joined
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
