import { afterEach, expect, test, vi } from 'vitest';

type Read = (key: string, values?: readonly string[]) => string;

const { i18n } = (globalThis as unknown as { readonly browser: { readonly i18n: { getMessage: Read } } })
  .browser;

/** Our texts, as they are when a script starts in a browser that reads texts like this. */
async function startWith(read: Read) {
  vi.spyOn(i18n, 'getMessage').mockImplementation(read);
  return startAnew();
}

async function startAnew() {
  vi.resetModules();
  return import('../../lib/words/say.ts');
}

afterEach(() => vi.restoreAllMocks());

test.each([
  ['en', 1, 'one'],
  ['en', 2, 'other'],
  ['ru', 21, 'one'],
  ['ru', 3, 'few'],
  ['ru', 11, 'many'],
  ['ar', 0, 'zero'],
  ['ar', 2, 'two'],
  ['ar', 1203, 'few'],
  ['ja', 1, 'other'],
] as const)('in %s, %i takes the form for %s', async (language, count, category) => {
  const { sayCount } = await startWith((key) => (key === 'language' ? language : key));
  expect(sayCount('popupMarks', count)).toBe(`popupMarks_${category}`);
});

test.each([
  ['en', '12,000 of 1,500'],
  ['de', '12.000 of 1.500'],
])('in %s, numbers are written as %s', async (language, text) => {
  const { sayCount } = await startWith((key) => (key === 'language' ? language : '$2 of $1'));
  expect(sayCount('shareMeter', 1500, 12000)).toBe(text);
});

test('a text that is read can be said when none can be read any more', async () => {
  const { sentence } = await startAnew();
  const sharedBy = sentence('guestCardSharedBy');
  vi.spyOn(i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(sharedBy('Ann')).toBe('Shared with you by Ann.');
});

test('a form that is missing is the one for all others', async () => {
  const { sayCount } = await startWith((key) => (/_other$/.test(key) ? 'many' : ''));
  expect(sayCount('popupMarks', 1)).toBe('many');
});

test('values are put in as they are', async () => {
  const { say } = await startAnew();
  expect(say('twoSentences', '$2 $& $1', '$$')).toBe('$2 $& $1 $$');
});

test.each([
  ['begin', 'a \u2066\u2067\u2068\u202a\u202b\u202d\u202eb'],
  ['end', 'a \u2069\u2069\u202c\u202eb'],
])('words of others do not turn the sentence that they stand in by controls that %s', async (_, words) => {
  const { isolate } = await startAnew();
  expect(isolate(words)).toBe('\u2068a b\u2069');
});

test('sentences follow one another', async () => {
  const { joinSentences } = await startAnew();
  expect(joinSentences([])).toBe('');
  expect(joinSentences(['Removed.'])).toBe('Removed.');
  expect(joinSentences(['Removed.', 'Saved.', 'Kept.'])).toBe('Removed. Saved. Kept.');
});
