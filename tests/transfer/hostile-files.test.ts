import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readImport } from '../../lib/transfer/read-import.ts';
import { rejectionSentence, troubleSentence } from '../../lib/words/transfer.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { FALLBACK, readAll } from './read-text.ts';

const own = (highlights: readonly unknown[], more = {}) =>
  JSON.stringify({ format: 'snipmark', version: 1, highlights, shares: [], ...more });
const codesOf = (rows: Awaited<ReturnType<typeof readAll>>['rejected']) =>
  rows.map(({ at, rejected }) => [at, rejected.code, ...rejected.values]);

test('good and bad rows beside each other: each is seen for itself', async () => {
  const good = makeHighlight({ id: 'good' });
  const { highlights, rejected } = await readAll(
    own([
      null,
      5,
      'text',
      [good],
      {},
      good,
      { ...good, id: '' },
      { ...good, ink: 'gold' },
      { ...good, tags: 'maps' },
      { ...good, tags: [1] },
      { ...good, createdAt: '2026' },
      { ...good, deletedAt: -1 },
      { ...good, selectors: { ...good.selectors, range: { start: 1 } } },
      { ...good, selectors: { ...good.selectors, quote: null } },
      { ...good, rawUrl: 'javascript:alert(1)' },
      { ...good, rawUrl: 'data:text/html,x' },
      { ...good, rawUrl: 'story' },
      { ...good, canonicalUrl: 'javascript:alert(1)' },
      { ...good, id: 'last', rawUrl: 'file:///home/reader/story.html' },
    ]),
  );
  expect(highlights.map(({ id }) => id)).toEqual(['good', 'last']);
  expect(codesOf(rejected)).toEqual([
    [1, 'no-record'],
    [2, 'no-record'],
    [3, 'no-record'],
    [4, 'no-record'],
    [5, 'field', 'id'],
    [7, 'field', 'id'],
    [8, 'field', 'ink'],
    [9, 'field', 'tags'],
    [10, 'field', 'tags'],
    [11, 'field', 'createdAt'],
    [12, 'field', 'deletedAt'],
    [13, 'field', 'selectors'],
    [14, 'field', 'selectors'],
    [15, 'address', 'javascript:alert(1)'],
    [16, 'address', 'data:text/html,x'],
    [17, 'address', 'story'],
    [18, 'field', 'canonicalUrl'],
  ]);
  expect(rejected.every(({ rejected: row }) => /\S/.test(rejectionSentence(row)))).toBe(true);
});

test('__proto__ is a name like others', async () => {
  const text = own([makeHighlight()]).replace(
    '"id":',
    '"__proto__":{"deletedAt":9,"isAdmin":true},"constructor":{"prototype":{}},"id":',
  );
  const { highlights } = await readAll(text);
  expect(highlights).toStrictEqual([makeHighlight()]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  const foreign = '[{"__proto__":{"url":"https://a.example/","highlights":[{"text":"words of it"}]}}]';
  expect((await readAll(foreign)).highlights).toEqual([]);
});

test('ten million brackets within each other', async () => {
  const most = 10_000_000;
  const open = new Uint8Array(most).fill(0x5b);
  expect((await readAll(open)).trouble).toEqual({ code: 'cut-off', values: ['0'] });
  const both = new Uint8Array(2 * most + 20).fill(0x20);
  both.fill(0x5b, 0, most).fill(0x5d, most, 2 * most);
  expect(codesOf((await readAll(both)).rejected)).toEqual([[1, 'too-deep']]);
  const row = `{"format":"snipmark","version":1,"highlights":[${'{"a":'.repeat(1000)}1${'}'.repeat(1000)},`;
  const { highlights, rejected } = await readAll(`${row}${JSON.stringify(makeHighlight())}]}`);
  expect(codesOf(rejected)).toEqual([[1, 'too-deep']]);
  expect(highlights).toEqual([makeHighlight()]);
});

test('half a file gives the rows that it has, and says that it ends too soon', async () => {
  const whole = own([makeHighlight({ id: 'a' }), makeHighlight({ id: 'b' })]);
  for (const cut of [whole.indexOf('"b"') + 2, whole.indexOf('"b"') + 30, whole.length - 3]) {
    const { highlights, trouble } = await readAll(whole.slice(0, cut));
    expect(highlights[0]?.id).toBe('a');
    expect(trouble?.code).toBe('cut-off');
    expect(trouble?.values).toEqual([String(highlights.length)]);
  }
  const csv = readFileSync(new URL('../fixtures/imports/hypothesis.csv', import.meta.url), 'utf8');
  const { highlights, trouble } = await readAll(csv.slice(0, csv.indexOf('above all')));
  expect(highlights).toHaveLength(1);
  expect(trouble).toEqual({ code: 'cut-off', values: ['1'] });
});

test('damage in the middle is said, with the rows of before', async () => {
  const text = own([makeHighlight({ id: 'a' }), makeHighlight({ id: 'b' })]).replace('{"id":"b"', '{id:"b"');
  const { highlights, trouble } = await readAll(text);
  expect(highlights.map(({ id }) => id)).toEqual(['a']);
  expect(trouble).toEqual({ code: 'broken', values: ['1'] });
  const bytes = new TextEncoder().encode(own([makeHighlight()]));
  bytes[bytes.indexOf(0x6f, 300)] = 0xff;
  expect((await readAll(bytes)).trouble?.code).toBe('broken');
});

test('byte order marks, CRLF and white space before the beginning', async () => {
  const text = own([makeHighlight()]);
  for (const file of [`\ufeff${text}`, `\r\n  ${text}\r\n`, JSON.stringify(JSON.parse(text), null, '\t')]) {
    expect((await readAll(file)).highlights).toEqual([makeHighlight()]);
  }
  const csv = readFileSync(new URL('../fixtures/imports/hypothesis.csv', import.meta.url), 'utf8');
  const marks = (await readAll(csv)).highlights.map(({ quote }) => quote);
  for (const file of [`\ufeff${csv}`, csv.replaceAll('\n', '\r\n'), csv.replaceAll('\n', '\r')]) {
    expect((await readAll(file, 50)).highlights.map(({ quote }) => quote)).toEqual(marks);
  }
});

test.each<[string, Uint8Array | string, string]>([
  ['an empty file', '', 'empty'],
  ['white space', ' \n\t ', 'empty'],
  ['an empty list', '[]', 'empty'],
  ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x22, 0]), 'utf-16'],
  ['UTF-16 without', new Uint8Array(Buffer.from('{"format":"snipmark"}', 'utf16le')), 'utf-16'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-text'],
  ['prose', 'Once upon a time, there was a file.', 'unknown-format'],
  ['another table', 'Name,Age\nAnn,7\n', 'unknown-format'],
  ['another object', '{"name":"Ann","items":[]}', 'unknown-format'],
])('%s', async (_, file, code) => {
  const { highlights, trouble } = await readAll(file);
  expect(highlights).toEqual([]);
  expect(trouble?.code).toBe(code);
  expect(trouble && troubleSentence(trouble as Parameters<typeof troubleSentence>[0])).toMatch(/\.$/);
});

test('of a large file no more is read than is asked for', async () => {
  let read = 0;
  async function* large() {
    const row = new TextEncoder().encode(`${JSON.stringify(makeHighlight({ note: 'x'.repeat(60_000) }))},`);
    yield new TextEncoder().encode('{"format":"snipmark","version":1,"highlights":[');
    for (; read < 200_000_000; read += row.length) yield row;
  }
  const events = readImport(large(), FALLBACK);
  for (let i = 0; i < 5; i++) await events.next();
  expect(read).toBeLessThan(1_000_000);
  await events.return(undefined);
});

test('a single value without an end is given up', async () => {
  async function* endless() {
    yield new TextEncoder().encode('{"format":"snipmark","version":1,"highlights":[{"id":"');
    const piece = new Uint8Array(1_000_000).fill(0x61);
    for (;;) yield piece;
  }
  let trouble: unknown = null;
  for await (const event of readImport(endless(), FALLBACK)) if ('trouble' in event) trouble = event.trouble;
  expect(trouble).toEqual({ code: 'too-large', values: ['0'] });
  async function* openQuote() {
    yield new TextEncoder().encode('Highlight,Title,Author,URL,Note,Location,Date\n"');
    const piece = new Uint8Array(1_000_000).fill(0x61);
    for (;;) yield piece;
  }
  for await (const event of readImport(openQuote(), FALLBACK))
    if ('trouble' in event) trouble = event.trouble;
  expect(trouble).toEqual({ code: 'too-large', values: ['0'] });
});

test('a file that the browser cannot read on is said, with the rows of before', async () => {
  async function* failing() {
    yield new TextEncoder().encode(own([makeHighlight()]).slice(0, -3));
    throw new DOMException('gone', 'NotReadableError');
  }
  const events = [];
  for await (const event of readImport(failing(), FALLBACK)) events.push(event);
  expect(events.at(-1)).toEqual({ trouble: { code: 'unreadable', values: ['1'] } });
});
