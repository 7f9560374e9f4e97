import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchFingerprints } from '../../lib/anchor/match-fingerprints.ts';
import { matchQuotes } from '../../lib/anchor/match-quotes.ts';
import { normalise } from '../../lib/anchor/normalise.ts';
import type { Match } from '../../lib/anchor/place.ts';
import { wordsOf } from '../../lib/anchor/quote-words.ts';
import type { Sliced } from '../../lib/anchor/run-slices.ts';
import { rememberSpan, WAYS } from './remember.ts';

/** Letters as if by chance, the same in every run. */
function randomLetters(length: number): string {
  const units = new Uint16Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    units[i] = 0x61 + ((state >>> 16) % 26);
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** Runs to the end; gives the answer and how often there was a pause. */
function countPauses<T>(work: Sliced<T>): { readonly answer: T; readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const step = work.next();
    if (step.done) return { answer: step.value, pauses };
  }
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** One pause for every 16,384 units of the text at the least. */
const leastPauses = (text: string) => Math.floor(text.length / 16_384);

describe.each(WAYS)('$name', ({ match }) => {
  test('one megabyte of one letter: where it was while nothing has changed, or nowhere', () => {
    const text = 'a'.repeat(1_000_000);
    const mark = rememberSpan(text, 500_000, 500_040);
    const same = countPauses(match(text, mark)).answer;
    if (same) expect(same).toMatchObject({ start: 500_000, end: 500_040 });
    expect(countPauses(match(`${text}a`, mark)).answer).toBeNull();
    expect(countPauses(match('b'.repeat(1_000_000), mark)).answer).toBeNull();
  });

  test('five megabytes without a space: found where it is, in 300 slices or more', () => {
    const text = randomLetters(5_000_000);
    const mark = rememberSpan(text, 3_000_000, 3_000_100);
    const { answer, pauses } = countPauses(match(`top${text}`, mark));
    expect(answer).toMatchObject({ start: 3_000_003, end: 3_000_103 });
    expect(pauses).toBeGreaterThanOrEqual(300);
    const without = text.slice(0, 2_999_900) + text.slice(3_000_200);
    expect(countPauses(match(without, mark)).answer).toBeNull();
  });

  test('a hundred thousand near misses of a quote are not the quote', () => {
    const row = (i: number) => `Thevoteofmember${i}wascountedinthehallontuesday.`;
    const rows = Array.from({ length: 100_000 }, (_, i) => row(i));
    const text = rows.join('');
    const { start, end } = spanOf(text, row(54_321));
    const mark = rememberSpan(text, start, end);
    const moved = countPauses(match(`ontop${text}`, mark));
    if (moved.answer) expect(moved.answer).toMatchObject({ start: start + 5, end: end + 5 });
    const gone = text.slice(0, start) + text.slice(end);
    const lost = countPauses(match(gone, mark));
    expect(lost.answer).toBeNull();
    expect(lost.pauses).toBeGreaterThanOrEqual(leastPauses(gone));
  });

  test('a quote as long as its page, and edited: at once, and whole or not at all', () => {
    const text = randomLetters(300_000);
    const mark = rememberSpan(text, 0, text.length);
    expect(countPauses(match(text, mark)).answer).toMatchObject({ start: 0, end: text.length });
    const now = `${text.slice(0, 150_000)}XYZ${text.slice(150_001)}`;
    const { answer } = countPauses(match(now, mark));
    if (answer) expect(answer).toMatchObject({ start: 0, end: now.length });
  });

  test('an empty page', () => {
    expect(countPauses(match('', rememberSpan('somewords', 0, 4))).answer).toBeNull();
  });
});

test('a thousand marks are looked for with pauses between them', () => {
  const text = randomLetters(100_000);
  const marks = Array.from({ length: 1000 }, (_, i) =>
    rememberSpan(text.slice(0, 2000), i, i + 20 + (i % 50)),
  );
  const now = text.slice(1);
  const wanted = marks.map(({ selectors }) => ({
    words: wordsOf(selectors),
    hints: [selectors.position.start],
  }));
  expect(countPauses(matchQuotes(now, wanted)).pauses).toBeGreaterThan(1000 / 20);
  expect(
    countPauses(
      matchFingerprints(
        now,
        marks.map(({ print }) => print),
      ),
    ).pauses,
  ).toBeGreaterThan(1000 / 20);
});

/** A text of many sentences, one of them the quote, and that sentence edited; all normalised. */
const SCRIPTS = [
  {
    script: 'combining marks',
    sentences: [
      'Ce\u0301le\u0300bre',
      'de\u0301ja\u0300vu',
      'nai\u0308veE\u0301cole',
      'garc\u0327onne\u0301',
      'cre\u0302pebru\u0302le\u0301e',
    ],
    quote: 'L’e\u0301te\u0301dernieraE\u0301vian,laforetse\u0301taitbru\u0302le\u0301e.',
    edited: 'L’e\u0301te\u0301dernieraE\u0301vian,laforetse\u0301taitbru\u0302lante.',
  },
  {
    script: 'surrogate pairs',
    sentences: ['😀😁😂', '🚀🛰🌍🌎', '👩‍🚀👨‍🚒', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', '🍎🍏🍐🍊'],
    quote: '🚢fromthe🏝tothe🏰at🕗,everyday🙂',
    edited: '🚢fromthe🏝tothe🏠at🕗,everyday🙃',
  },
  {
    script: 'right to left',
    sentences: [
      'השוקנפתחבבוקר',
      'والناسيشربونالقهوة',
      'הספינהיצאהלדרך',
      'كانالبحرهادئا',
      'הילדיםחוזריםמביתהספר',
    ],
    quote: 'علىقدرأهلالعزمتأتيالعزائموتأتيعلىقدرالكرامالمكارم',
    edited: 'علىقدرأهلالعزمتأتيالعزائموتأتيعلىقدرالكبارالمكارم',
  },
  {
    script: 'Chinese',
    sentences: [
      '今天天气很好',
      '图书馆星期一不开门',
      '船长在等最后一个旅客',
      '孩子们可以留到八点',
      '咖啡按杯出售',
    ],
    quote: '渡轮码头经过三年的修理以后在星期一重新开放,屋顶用石板覆盖。',
    edited: '渡轮码头经过四年的修理以后在星期一重新开放,屋顶用石板覆盖。',
  },
];

describe.each(SCRIPTS)('$script', ({ sentences, quote, edited }) => {
  const many = Array.from({ length: 60 }, (_, i) => `${sentences[i % 5]}${sentences[(i * 3 + 1) % 5]}${i}.`);
  const around = (middle: string) => normalise([...many.slice(0, 31), middle, ...many.slice(31)].join(''));
  const text = around(quote);
  const { start, end } = spanOf(text, quote);
  const mark = rememberSpan(text, start, end);

  test.each(WAYS)('is found where it has moved, $name', ({ match }) => {
    const top = normalise(`${sentences[2]}!`);
    expect(countPauses(match(top + text, mark)).answer).toMatchObject({
      start: top.length + start,
      end: top.length + end,
    });
  });

  test.each(WAYS)('is not found where it is gone, $name', ({ match }) => {
    expect(countPauses(match(around(''), mark)).answer).toBeNull();
  });

  test.each(WAYS)(
    'is found whole where a character of it was exchanged, or not at all, $name',
    ({ match }) => {
      const now = around(edited);
      const { answer } = countPauses(match(now, mark));
      if (answer) expect(now.slice(answer.start, answer.end)).toBe(edited);
    },
  );
});

describe.each(WAYS)('characters of two code units, $name', ({ match }) => {
  const isWhole = (text: string, { start, end }: Match) =>
    text.slice(0, start).isWellFormed() && text.slice(start, end).isWellFormed();
  const character = fc.constantFrom('😀', '😁', '😂', '🚀', '🛰', 'a', 'b');
  /** Some characters, the quote's among them, and one that is exchanged for another. */
  const exchanged = fc.record({
    list: fc.array(character, { minLength: 30, maxLength: 80, size: 'max' }),
    first: fc.nat(15),
    count: fc.integer({ min: 1, max: 20 }),
    at: fc.nat(29),
    other: character,
  });

  test('no range begins or ends within one', () => {
    fc.assert(
      fc.property(exchanged, ({ list, first, count, at, other }) => {
        const start = list.slice(0, first).join('').length;
        const end = list.slice(0, first + count).join('').length;
        const now = list.with(at, other).join('');
        const found = countPauses(match(now, rememberSpan(list.join(''), start, end))).answer;
        if (found) expect(isWhole(now, found)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('not even where one beside the quote has gone', () => {
    const before = `😀bb${'😀'.repeat(20)}`;
    const now = `😀😀b${'😀'.repeat(20)}`;
    const found = countPauses(match(now, rememberSpan(before, 0, 12))).answer;
    if (found) expect(isWhole(now, found)).toBe(true);
  });
});
