import type { Highlight, Ink } from '../model.ts';

/** One snippet as it is quoted. */
export interface QuotedSnippet {
  /** Its words; '\n' where the page begins a new line. */
  readonly quote: string;
  /** '' where none is quoted with it. */
  readonly note: string;
  readonly ink: Ink;
}

/** Snippets of one page and the link that leads to all of them; every form of quoting is made of this. */
export interface Quotation {
  /** The page's title, or its host where it has none. */
  readonly title: string;
  readonly link: string;
  readonly snippets: readonly QuotedSnippet[];
}

type QuotedRow = Pick<Highlight, 'quote' | 'note' | 'ink' | 'title' | 'createdAt'>;

/** The quotation of these rows of one page, in their order, titled as the newest of them is. */
export function quotationOf(rows: readonly QuotedRow[], link: string, withNotes: boolean): Quotation {
  const newest = rows.reduce<QuotedRow | null>(
    (a, b) => (a === null || b.createdAt > a.createdAt ? b : a),
    null,
  );
  return {
    title: newest?.title.trim() || (URL.parse(link)?.host ?? ''),
    link,
    snippets: rows.map(({ quote, note, ink }) => ({ quote, note: withNotes ? note : '', ink })),
  };
}
