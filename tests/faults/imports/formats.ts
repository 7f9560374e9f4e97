import { makeHighlight } from '../../store/make-highlight.ts';
import type { Json } from '../messages/malform.ts';
import type { Format, Row } from './hostile-rows.ts';

const TIME = '2026-09-04T10:21:07Z';
const list = (rows: readonly string[]) => `[${rows.join(',')}]`;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const idOf = ({ note }: Row) => note.replace(/\W.*$/, '') + note.replace(/\D/g, '');

/** Every format that `lib/transfer/` reads; as their programs write them (`tests/fixtures/imports/README.md`). */
export const FORMATS: readonly Format[] = [
  {
    name: 'snipmark',
    record: (row) => {
      const { address, quote, note } = row;
      const mark = makeHighlight({
        id: idOf(row),
        pageKey: `press.example/${idOf(row)}`,
        rawUrl: address,
        note,
        quote,
      });
      const selectors = { ...mark.selectors, quote: { ...mark.selectors.quote, exact: quote } };
      return { ...mark, selectors } as unknown as { readonly [field: string]: Json };
    },
    file: (rows) => `{"format":"snipmark","version":1,"highlights":${list(rows)},"shares":[]}`,
  },
  {
    name: 'w3c',
    record: ({ address, quote, note }) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      created: TIME,
      body: [{ type: 'TextualBody', purpose: 'commenting', value: note }],
      target: {
        source: address,
        selector: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      },
    }),
    file: list,
  },
  {
    name: 'hypothesis',
    record: ({ address, quote, note }) => ({
      created: TIME,
      uri: address,
      text: note,
      tags: [],
      target: [
        { source: address, selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] },
      ],
    }),
    file: (rows) => `{"export_date":"${TIME}","annotations":${list(rows)}}`,
  },
  {
    name: 'hypothesis, its API',
    record: ({ address, quote, note }) => ({
      id: note.replace(/\D/g, ''),
      uri: address,
      text: note,
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: quote }] }],
    }),
    file: (rows) => `{"total":1000000000,"rows":${list(rows)}}`,
  },
  {
    name: 'readwise',
    record: ({ address, quote, note }) => ({
      user_book_id: 1,
      source_url: address,
      highlights: [{ text: quote, note, highlighted_at: TIME }],
    }),
    file: (rows) => `{"count":1000000000,"results":${list(rows)}}`,
  },
  {
    name: 'obsidian',
    record: ({ address, quote, note }) => ({
      url: address,
      highlights: [{ text: quote, notes: [note], timestamp: TIME }],
    }),
    file: list,
  },
  {
    name: 'hypothesis, CSV',
    line: ({ address, quote, note }, extra) =>
      [
        '2026-09-04 10:21',
        address,
        'Public',
        'Annotation',
        quote,
        'reader',
        note,
        '',
        '',
        ...(extra ? ['more'] : []),
      ]
        .map(cell)
        .join(','),
    file: (rows) =>
      `Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n${rows.join('\n')}\n`,
  },
  {
    name: 'readwise, CSV',
    line: ({ address, quote, note }, extra) =>
      [quote, 'Title', 'Author', address, note, '1200', '2026-09-04 10:21:07', ...(extra ? ['more'] : [])]
        .map(cell)
        .join(','),
    file: (rows) => `Highlight,Title,Author,URL,Note,Location,Date\n${rows.join('\n')}\n`,
  },
  {
    name: 'hypothesis, text',
    line: ({ quote, note }) => `2026-09-04 10:21\nComment: ${note}\nreader\nQuote: "${quote}"\n`,
    file: (rows) =>
      `2026-09-12 08:15\nTitle\nhttps://press.example/\nGroup: Public\nTotal users: 1\nUsers: reader\nTotal annotations: 1000000000\nTotal replies: 0\n\n${rows.map((row, i) => `Annotation ${i + 1}:\n${row}`).join('\n')}`,
  },
];
