import fc from 'fast-check';
import type { Quotation } from '../../lib/link/quotation.ts';
import { INKS } from '../../lib/model.ts';

/** What breaks out of text: markup of every kind, what turns lines round, halves of characters. */
const PIECES = [
  ...[
    '<b>',
    '</b>',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    '<img src=x onerror=alert(1)>',
    '&lt;',
    '&amp;copy;',
  ],
  ...[
    '"',
    "'",
    '" onclick="x',
    '[a](b)',
    '![a](b)',
    '](',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '[x]: y',
    '`',
    '```',
    '~~~',
    '~~',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '---',
    '===',
    '> ',
    '|',
    '| - |',
    '\\',
    '\\\\',
    '$$',
    '&#91;',
  ],
  ...[
    'http://a.example/_b_',
    'www.a.example',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\t',
    '    ',
    '\u0000',
    '\u0007',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    '\ud800',
    '\udc00',
    '😀',
    'ع',
    'שלום',
    'word',
    'two words',
    '7',
    '.',
    ' ',
  ],
];

const hostileText = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), {
  maxLength: 8,
});
const text = hostileText.map((pieces) => pieces.join(''));

/** Links as they are minted: an address as browsers write it, with directives behind. */
export const LINK = "https://a.example/w_(x)/'y'?q=1&copy;=2#p:~:text=a%20b,(c)&snip=Ab3.AQI";

/** Quotations whose title, quotes and notes do what they can to become markup. */
export const hostileQuotation: fc.Arbitrary<Quotation> = fc.record({
  title: text,
  link: fc.constant(LINK),
  snippets: fc.array(fc.record({ quote: text, note: text, ink: fc.constantFrom(...INKS) }), {
    minLength: 1,
    maxLength: 4,
  }),
});
