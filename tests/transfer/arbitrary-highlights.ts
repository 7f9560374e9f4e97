import fc from 'fast-check';
import { type Highlight, INKS, type Share } from '../../lib/model.ts';

/** Records as programs have them, with the usual prototype. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { noNullPrototype: true });

/** Any text that a program may hold, and what formats stumble over. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        ...[
          '\u0000',
          '\u2028',
          '\u2029',
          '\ud800',
          '\udfff',
          '\ufeff',
          '__proto__',
          'constructor',
          '"',
          "'",
          '\\',
        ],
        ...[
          '\n',
          '\r\n',
          '\t',
          '=1+1',
          '@x',
          '-2',
          "'=x",
          '</script>',
          ']]>',
          '---',
          '{{quote}}',
          '中文',
          'ع',
          '😀',
        ],
      ),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

const count = fc.integer({ min: -1_000_000, max: 1_000_000_000 });
const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
const numbers = fc.array(fc.nat(), { maxLength: 4 });

export const webAddress = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href);

const point = record({ path: anyText, offset: count });

const distinction = record({
  places: fc.nat(),
  place: fc.nat(),
  sharedBefore: fc.nat(),
  sharedAfter: fc.nat(),
  before: numbers,
  after: numbers,
  within: numbers,
  whole: fc.boolean(),
  landmarks: fc.array(record({ words: anyText, offset: count }), { maxLength: 2 }),
  textLength: fc.nat(),
});

/** Any highlight that the model allows, whose texts are of this kind. */
export function highlightOf(text: fc.Arbitrary<string>): fc.Arbitrary<Highlight> {
  return record({
    id: anyText.filter((id) => id !== ''),
    pageKey: anyText,
    pageKeyVersion: count,
    rawUrl: webAddress,
    canonicalUrl: fc.option(webAddress),
    title: text,
    selectors: record({
      range: fc.option(record({ type: fc.constant('RangeSelector' as const), start: point, end: point })),
      quote: record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: text,
        prefix: text,
        suffix: text,
      }),
      position: record({ type: fc.constant('TextPositionSelector' as const), start: count, end: count }),
      distinction: fc.option(distinction),
    }),
    normalisation: count,
    quote: text,
    // As it is made: percent-encoded.
    textDirective: fc.option(
      text.map((words) => encodeURIComponent(words.toWellFormed())).filter((words) => words !== ''),
    ),
    ink: fc.constantFrom(...INKS),
    note: anyText,
    tags: fc.array(anyText, { maxLength: 4 }),
    createdAt: time,
    updatedAt: time,
    deletedAt: fc.oneof(fc.constant(0), time),
    origin: fc.option(record({ shareId: anyText, ordinal: fc.nat() })),
  });
}

export const anyHighlight = highlightOf(anyText);

export const anyShare: fc.Arbitrary<Share> = record({
  id: anyText.filter((id) => id !== ''),
  pageKey: anyText.filter((key) => key !== ''),
  link: webAddress,
  title: anyText,
  highlightIds: fc.array(anyText, { maxLength: 3 }),
  withNotes: fc.boolean(),
  isInAddress: fc.boolean(),
  createdAt: time,
});
