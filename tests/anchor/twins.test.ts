import { describe, expect, test } from 'vitest';
import { ARTICLE, PARAGRAPHS } from './article.ts';
import { findByQuote, remember, WAYS } from './remember.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const YEARS = [2014, 2015, 2016];
const rowsOf = (row: (month: string, year: number) => string) =>
  YEARS.flatMap((year) => MONTHS.map((month) => row(month, year)));

const statements = rowsOf((month, year) => `Statements from ${month} ${year}`);
const table = rowsOf((month, year) => `${month} ${year} | open from nine to five | closed on holidays`);
const products = ['red', 'blue', 'green', 'black', 'white'].flatMap((colour) =>
  [38, 40, 42, 44].map((size) => `Wool jumper ${colour}, size ${size}. In stock. Add to basket. Compare.`),
);
const KINDS = [
  { kind: 'a list', rows: statements },
  { kind: 'a table', rows: table },
  { kind: 'products', rows: products },
];

/** A page with these rows between two paragraphs. */
const pageOf = (rows: readonly string[]) => [PARAGRAPHS[0], ...rows, PARAGRAPHS[1]].join('\n');

describe.each(WAYS)('rows of one pattern, $name', ({ find }) => {
  /** Rows that are found where another stands, once the page is what it is now: 'this → that'. */
  const mistakes = (rows: readonly string[], now: (row: string, i: number) => readonly string[]) =>
    rows.flatMap((row, i) => {
      const found = find(pageOf(now(row, i)), remember(pageOf(rows), row));
      return found && found.words !== row ? [`${row} → ${found.words}`] : [];
    });

  test.each(KINDS)('$kind: each row is found among its like', ({ rows }) => {
    const page = pageOf(rows);
    const found = rows.map((row) => find(page, remember(page, row))?.at);
    expect(found).toEqual(rows.map((row) => page.indexOf(row)));
  });

  test.each(KINDS)('$kind: no row is another when something is put on top', ({ rows }) => {
    expect(mistakes(rows, () => ['A notice that is new.', ...rows])).toEqual([]);
  });

  test.each(KINDS)('$kind: no row that is gone is one that resembles it', ({ rows }) => {
    expect(mistakes(rows, (row) => rows.filter((each) => each !== row))).toEqual([]);
  });

  test.each(KINDS)('$kind: nor when its neighbours are gone, too', ({ rows }) => {
    expect(mistakes(rows, (_, i) => rows.filter((_each, other) => Math.abs(i - other) > 1))).toEqual([]);
  });

  test('a name in common is not enough', () => {
    const sentence = (name: string) =>
      `${name} was elected to the board for a term of three years in spring.`;
    const page = `${ARTICLE}\n${sentence('Anna Brandt')}\nThe hall was full.\n${sentence('Jonas Weber')}`;
    const now = `${ARTICLE}\nThe hall was full.\n${sentence('Jonas Weber')}`;
    expect(find(now, remember(page, sentence('Anna Brandt')))).toBeNull();
  });
});

describe.each(WAYS)('the same words in several places, $name', ({ name, find }) => {
  const again = 'The office is closed on Fridays.';
  const page = [PARAGRAPHS[0], again, PARAGRAPHS[1], again, PARAGRAPHS[2], again, PARAGRAPHS[3]].join('\n');
  const nthAt = (text: string, nth: number) => {
    let at = text.indexOf(again);
    for (let i = 0; i < nth; i++) at = text.indexOf(again, at + 1);
    return at;
  };

  test.each([0, 1, 2])('context tells place %i from the others', (nth) => {
    expect(find(page, remember(page, again, nth))?.at).toBe(nthAt(page, nth));
    const now = `Notice on top.\n${page}`;
    expect(find(now, remember(page, again, nth))?.at).toBe(nthAt(now, nth));
  });

  test.each([0, 1, 2])('place %i that is gone is none of the others', (nth) => {
    const at = nthAt(page, nth);
    const now = page.slice(0, at) + page.slice(at + again.length + 1);
    expect(find(now, remember(page, again, nth))).toBeNull();
  });

  test('two equally good places are no place', () => {
    const now = `Something new.\n${again}\nSomething else.\n${again}\nThe end of it.`;
    expect(find(now, remember(page, again, 1))).toBeNull();
  });

  test.each(['Thank you.', again])(
    'nothing but «%s», many times, changed in length, is no place',
    (words) => {
      const before = Array.from({ length: 30 }, () => words).join('\n');
      const found = find(`${words}\n${before}`, remember(before, words, 14));
      // A link does not know how long its page was: there, the old position counts, on the very same words.
      if (name === 'by fingerprint' && found) expect(found.words).toBe(words);
      else expect(found).toBeNull();
    },
  );
});

describe('rows of one pattern that have moved, by stored words', () => {
  test.each(KINDS)('$kind: each row is found when something is put on top', ({ rows }) => {
    const now = pageOf(['A notice that is new.', ...rows]);
    const found = rows.map((row) => findByQuote(now, remember(pageOf(rows), row))?.at);
    expect(found).toEqual(rows.map((row) => now.indexOf(row)));
  });
});

describe('the order of places, by stored words', () => {
  const button = 'Add to basket';
  const rows = ['first', 'second', 'third', 'fourth'].map((name) => `${name} — ${button}`);

  test.each([0, 1, 2, 3])('as many as there were: button %i is the one of that number', (nth) => {
    const page = `${PARAGRAPHS[0]}\n${rows.join('\n')}\n${PARAGRAPHS[1]}`;
    const now = `A notice.\n${page}`;
    const found = findByQuote(now, remember(page, button, nth));
    expect(found?.at).toBe(now.indexOf(button, now.indexOf(rows[nth] as string)));
  });
});

describe.each(WAYS)('several places of the same words, all edited alike, $name', ({ find }) => {
  const line = 'The office is closed on Fridays from noon on.';
  const edited = 'The office is closed on Mondays from noon on.';
  const lines = (words: string) => [PARAGRAPHS[0], words, words, words, words, PARAGRAPHS[1]].join('\n');

  test.each([0, 1, 2, 3])('place %i is the one of that number, or none', (nth) => {
    let at = lines(edited).indexOf(edited);
    for (let i = 0; i < nth; i++) at = lines(edited).indexOf(edited, at + 1);
    const found = find(lines(edited), remember(lines(line), line, nth));
    if (found) expect(found).toEqual({ words: edited, at });
  });
});

describe.each(WAYS)('a page that has its article twice, $name', ({ find }) => {
  const page = `Full text\n${ARTICLE}\nPrintable version of the same report\n${ARTICLE}\nImprint and contact`;
  // Too far from either end of the article for the words beyond it to be kept as context.
  const quote = 'Shopkeepers in Harbour Street have begun to open on Sundays again';
  const [first, second] = [page.indexOf(quote), page.lastIndexOf(quote)];

  test.each([
    ['first', 0, first],
    ['second', 1, second],
  ])('the %s is found as the page stands', (_, nth, at) => {
    expect(find(page, remember(page, quote, nth))).toEqual({ words: quote, at });
  });

  test('by stored words, the order tells which one when something is put on top', () => {
    const top = 'Notice: closed on Thursday.\n';
    for (const [nth, at] of [first, second].entries())
      expect(findByQuote(top + page, remember(page, quote, nth))?.at).toBe(top.length + at);
  });

  test('by stored words, landmarks tell which one when there is one more', () => {
    const now = `On top.\n${page}\nThe same for the blind\n${ARTICLE}`;
    expect(findByQuote(now, remember(page, quote, 0))?.at).toBe('On top.\n'.length + first);
    expect(findByQuote(now, remember(page, quote, 1))?.at).toBe('On top.\n'.length + second);
  });

  test.each([
    ['first', 0, first],
    ['second', 1, second],
  ])('with something on top, the %s is never taken for the other', (_, nth, at) => {
    const top = 'Notice: closed on Thursday.\n';
    const found = find(top + page, remember(page, quote, nth));
    if (found) expect(found.at).toBe(top.length + at);
  });
});
