import { isolate, say, sayCount, texts } from './say.ts';

type Values = readonly string[];

/** What a row of a file is turned down for, a sentence each; by the codes of `lib/transfer/import-row.ts`. */
const REJECTED = {
  'no-record': () => say('rejectedNoRecord'),
  'unknown-kind': () => say('rejectedUnknownKind'),
  field: ([name = '']: Values) => say('rejectedField', name),
  'no-address': () => say('rejectedNoAddress'),
  address: ([address = '']: Values) => say('rejectedAddress', isolate(address)),
  'no-quote': () => say('rejectedNoQuote'),
  reply: () => say('rejectedReply'),
  removed: () => say('rejectedRemoved'),
  'too-long': ([part, most]: Values) =>
    sayCount(part === 'note' ? 'rejectedLongNote' : 'rejectedLongWords', Number(most)),
  'too-deep': () => say('rejectedTooDeep'),
  columns: ([has, should]: Values) => say('rejectedColumns', Number(has), Number(should)),
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

/** What keeps the rest of a file from being read; by the codes of `lib/transfer/import-row.ts`. */
const TROUBLE = {
  empty: 'troubleEmpty',
  'utf-16': 'troubleUtf16',
  'not-text': 'troubleNotText',
  'unknown-format': 'troubleUnknownFormat',
  'newer-version': 'troubleNewerVersion',
  'cut-off': 'troubleCutOff',
  broken: 'troubleBroken',
  'too-large': 'troubleTooLarge',
  unreadable: 'troubleUnreadable',
} as const;

/** Why the rest of a file was not read. */
export function troubleSentence({
  code,
  values: [rows],
}: {
  readonly code: keyof typeof TROUBLE;
  readonly values: Values;
}): string {
  return say(TROUBLE[code], Number(rows ?? 0));
}

/** Whose file it is. */
export const FORMAT_NAMES = texts({
  snipmark: 'formatSnipmark',
  w3c: 'formatW3c',
  hypothesis: 'formatHypothesis',
  'hypothesis-csv': 'formatHypothesisCsv',
  'hypothesis-text': 'formatHypothesisText',
  readwise: 'formatReadwise',
  'readwise-csv': 'formatReadwiseCsv',
  obsidian: 'formatObsidian',
});

/** Said beside a plan of which every row lacks an address: Readwise's CSV has none. */
export const READWISE_WITHOUT_ADDRESSES = say('transferReadwiseWithoutAddresses');

/** What an import would do with a row. */
export const ROW_STATES = texts({
  new: 'rowNew',
  changed: 'rowChanged',
  same: 'rowSame',
  older: 'rowOlder',
  binned: 'rowBinned',
  duplicate: 'rowDuplicate',
  link: 'rowLink',
  rejected: 'rowRejected',
});

/** What would change in a mark. */
export const FIELD_NAMES = texts({
  quote: 'changedQuote',
  note: 'changedNote',
  tags: 'changedTags',
  ink: 'changedInk',
  title: 'changedTitle',
  deletedAt: 'changedDeletedAt',
});

/** What the exported page says of its own. */
export const EXPORTED_PAGE = {
  ...texts({ title: 'appName', contents: 'exportedContents', backToContents: 'exportedBack' }),
  count: (marks: number) => sayCount('exportedMarks', marks),
};
