/** A number as English writes it: `2,000`. */
const figure = (count: number): string => count.toLocaleString('en');

type Values = readonly string[];

/** What a row of a file is turned down for, a sentence each; by the codes of `lib/transfer/import-row.ts`. */
const REJECTED = {
  'no-record': () => 'There is no mark in this row.',
  'unknown-kind': () => 'Snipmark does not know what this row is.',
  field: ([name]: Values) => `A part of this mark is damaged: ${name}.`,
  'no-address': () => 'The file does not say which page this is from.',
  address: ([address]: Values) => `This is no address of a page: ${address}`,
  'no-quote': () => 'This note is to no words of the page.',
  reply: () => 'This is an answer to another note.',
  removed: () => 'It was removed in the program it comes from.',
  'too-long': ([part, most]: Values) =>
    part === 'note'
      ? `Its note is longer than ${figure(Number(most))} characters.`
      : `Its words are longer than ${figure(Number(most))} characters.`,
  'too-deep': () => 'This row is more tangled than any mark.',
  columns: ([has, should]: Values) => `This row has ${has} columns, and the file’s others have ${should}.`,
} as const;

/** Why a row of a file cannot become a mark. */
export function rejectionSentence({
  code,
  values,
}: {
  readonly code: keyof typeof REJECTED;
  readonly values: Values;
}): string {
  return REJECTED[code](values);
}

/** What keeps the rest of a file from being read, a sentence each; by the codes of `lib/transfer/import-row.ts`. */
const TROUBLE = {
  empty: () => 'There is nothing in this file.',
  'utf-16': () => 'This file is written in UTF-16. Save it as UTF-8 and try again.',
  'not-text': () => 'This file is no text, so it holds no marks.',
  'unknown-format': () =>
    'Snipmark does not know this kind of file. It reads its own files and those of Hypothesis, Readwise, Obsidian Web Clipper and other programs that write W3C annotations.',
  'newer-version': () => 'This file was written by a newer Snipmark. Update Snipmark to read it.',
  'cut-off': ([rows]: Values) => `The file ends before it is complete. Rows read before that: ${rows}.`,
  broken: ([rows]: Values) => `The file is damaged. Rows read before the damage: ${rows}.`,
  'too-large': ([rows]: Values) =>
    `A row of this file is larger than any mark. Rows read before it: ${rows}.`,
  unreadable: ([rows]: Values) => `The browser could not read on in this file. Rows read before: ${rows}.`,
} as const;

/** Why the rest of a file was not read. */
export function troubleSentence({
  code,
  values,
}: {
  readonly code: keyof typeof TROUBLE;
  readonly values: Values;
}): string {
  return TROUBLE[code](values);
}

/** Whose file it is. */
export const FORMAT_NAMES = {
  snipmark: 'Snipmark’s own file',
  w3c: 'W3C annotations',
  hypothesis: 'Hypothesis',
  'hypothesis-csv': 'Hypothesis (CSV)',
  'hypothesis-text': 'Hypothesis (text)',
  readwise: 'Readwise',
  'readwise-csv': 'Readwise (CSV)',
  obsidian: 'Obsidian Web Clipper',
} as const;

/** Said beside a plan of which every row lacks an address: Readwise's CSV has none. */
export const READWISE_WITHOUT_ADDRESSES =
  'Readwise’s CSV file leaves out which page a highlight is from. Its API’s export, a JSON file, has it.';

/** What an import would do with a row. */
export const ROW_STATES = {
  new: 'New',
  changed: 'Changed',
  same: 'Here already',
  older: 'Yours is newer and stays',
  binned: 'In the bin, would be brought back',
  duplicate: 'Twice in the file',
  link: 'Link',
  rejected: 'Not taken',
} as const;

/** What would change in a mark. */
export const FIELD_NAMES = {
  quote: 'Words',
  note: 'Note',
  tags: 'Tags',
  ink: 'Colour',
  title: 'Title',
  deletedAt: 'In the bin or not',
} as const;

/** What the exported page says of its own. */
export const EXPORTED_PAGE = {
  title: 'Snipmark',
  contents: 'Pages',
  backToContents: 'Back to the pages',
  count: (marks: number) => (marks === 1 ? '1 mark' : `${figure(marks)} marks`),
} as const;
