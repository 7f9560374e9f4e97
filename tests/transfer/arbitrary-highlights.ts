import fc from 'fast-check';
import { type Highlight, INKS, type Share } from '../../lib/model.ts';

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

const point = fc.record({ path: anyText, offset: count });

const distinction = fc.record({
  places: fc.nat(),
  place: fc.nat(),
  sharedBefore: fc.nat(),
  sharedAfter: fc.nat(),
  before: numbers,
  after: numbers,
  within: numbers,
  whole: fc.boolean(),
  landmarks: fc.array(fc.record({ words: anyText, offset: count }), { maxLength: 2 }),
  textLength: fc.nat(),
});

/** Any highlight that the model allows, whose texts are of this kind. */
export function highlightOf(text: fc.Arbitrary<string>): fc.Arbitrary<Highlight> {
  return fc.record({
    id: anyText.filter((id) => id !== ''),
    pageKey: anyText,
    pageKeyVersion: count,
    rawUrl: webAddress,
    canonicalUrl: fc.option(webAddress),
    title: text,
    selectors: fc.record({
      range: fc.option(fc.record({ type: fc.constant('RangeSelector' as const), start: point, end: point })),
      quote: fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: text,
        prefix: text,
        suffix: text,
      }),
      position: fc.record({ type: fc.constant('TextPositionSelector' as const), start: count, end: count }),
      distinction: fc.option(distinction),
    }),
    normalisation: count,
    quote: text,
    textDirective: fc.option(text),
    ink: fc.constantFrom(...INKS),
    note: anyText,
    tags: fc.array(anyText, { maxLength: 4 }),
    createdAt: time,
    updatedAt: time,
    deletedAt: fc.oneof(fc.constant(0), time),
    origin: fc.option(fc.record({ shareId: anyText, ordinal: fc.nat() })),
  });
}

export const anyHighlight = highlightOf(anyText);

export const anyShare: fc.Arbitrary<Share> = fc.record({
  id: anyText.filter((id) => id !== ''),
  pageKey: anyText.filter((key) => key !== ''),
  link: webAddress,
  title: anyText,
  highlightIds: fc.array(anyText, { maxLength: 3 }),
  withNotes: fc.boolean(),
  isInAddress: fc.boolean(),
  createdAt: time,
});
