import fc from 'fast-check';
import type { Json } from '../messages/malform.ts';

/** What a row of a file is to say. */
export interface Row {
  readonly address: string;
  readonly quote: string;
  readonly note: string;
}

/** A format: how a row is written in it, and a file of such rows. */
export interface Format {
  readonly name: string;
  /** Of formats of JSON. */
  readonly record?: (row: Row) => { readonly [field: string]: Json };
  /** Of others: the row as text, `extra` with a cell too many. */
  readonly line?: (row: Row, extra: boolean) => string;
  readonly file: (rows: readonly string[]) => string;
}

/** The last day that calendars write with four digits is a year off: there, a list of days is 8,000 years long. */
const LATEST = Date.UTC(9998, 11, 31);

/** A row as it stands in the file, and whether it is good. */
export interface WrittenRow {
  readonly row: Row;
  readonly text: string;
  readonly isGood: boolean;
  /** What was done to it. */
  readonly spoil: string;
}

/** Addresses that no page of a reader has. */
export const BAD_ADDRESSES = [
  ...[
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://press.example/%0Aalert(1)',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'blob:https://press.example/1',
    'about:blank',
  ],
  ...[
    'chrome://settings',
    'chrome-extension://abc/library.html',
    'moz-extension://abc/library.html',
    'ftp://a.example/',
  ],
  ...[
    'view-source:https://a.example/',
    'press.example/story',
    '//press.example/',
    'https://',
    'http:',
    '\u0000',
    'x',
  ],
  'filesystem:https://press.example/temporary/x',
];

const DEEP = `${'['.repeat(1000)}${']'.repeat(1000)}`;
const POLLUTION =
  '"__proto__":{"isPolluted":true,"quote":"x"},"constructor":{"prototype":{"isPolluted":true}}';
const CLAIMS = '"total":1000000000,"length":1073741824,"size":"1073741824","count":1e308';

/** Does one of many things to a row, or nothing. */
function writeRow(
  { name, line, record, file }: Format,
  row: Row,
  pick: (most: number) => number,
): WrittenRow {
  const oneOf = <T>(list: readonly T[]) => list[pick(list.length)] as T;
  const write = (changed: Row, isGood: boolean, spoil: string): WrittenRow => ({
    row,
    isGood,
    spoil,
    text: record ? JSON.stringify(record(changed)) : (line?.(changed, false) ?? ''),
  });
  const good = write(row, true, 'nothing');
  const withMembers = (members: string) => good.text.replace(/^\{/, () => `{${members},`);
  const kinds: (() => WrittenRow)[] = [() => good, () => good];
  // What the store holds, comes back from our own files as it is, with words or without.
  if (name !== 'snipmark')
    kinds.push(() => write({ ...row, quote: oneOf(['', '   ', '\n', '\u200b']) }, false, 'no words'));
  if (name === 'snipmark') {
    const withTime = (time: Json) =>
      good.text.replace('"createdAt":1000', `"createdAt":${JSON.stringify(time)}`);
    kinds.push(
      () => ({
        ...good,
        isGood: false,
        text: withTime(oneOf<Json>([1e16, 1e300, -1, '2026', null])),
        spoil: 'time',
      }),
      () => ({ ...good, text: withTime(LATEST), spoil: 'the latest time' }),
    );
  }
  // The text form has one address for all.
  if (!file([]).includes('Total annotations'))
    kinds.push(() => {
      const address = oneOf(BAD_ADDRESSES);
      return write({ ...row, address }, false, `address ${address}`);
    });
  if (record) {
    const wrong = oneOf<Json>([5, null, true, [], {}, ['a'], { exact: 'x' }]) as string;
    kinds.push(
      () => write({ ...row, quote: wrong }, false, `quote ${JSON.stringify(wrong)}`),
      () => write({ ...row, address: wrong }, false, `address ${JSON.stringify(wrong)}`),
      () => ({
        ...good,
        isGood: false,
        text: oneOf(['null', '5', '"text"', '[]', '{}', '[[]]', 'false']),
        spoil: 'no record',
      }),
      () => ({ ...good, isGood: false, text: withMembers(`"deep":${DEEP}`), spoil: 'too deep' }),
      () => ({ ...good, text: withMembers(POLLUTION), spoil: '__proto__' }),
      () => ({ ...good, text: withMembers(CLAIMS), spoil: 'claims' }),
    );
  } else if (line?.(row, true) !== good.text)
    kinds.push(() => ({ ...good, isGood: false, text: line?.(row, true) ?? '', spoil: 'a cell too many' }));
  return oneOf(kinds)();
}

/** So many rows of a format, good ones and bad ones mixed. Their words and addresses are all different. */
export function writeRows(format: Format, seed: number, count: number): WrittenRow[] {
  const choices = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 })[0] as Iterator<number>;
  const pick = (most: number) => (choices.next().value as number) % most;
  return Array.from({ length: count }, (_, i) =>
    writeRow(
      format,
      {
        address: `https://press.example/${i % 50}?n=${i}`,
        quote: `Words number ${i} of ${format.name}`,
        note: `Note ${i}: <b>&amp;`,
      },
      pick,
    ),
  );
}
