import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForSearch } from '../../lib/link/search-readings.ts';
import { makeSearchable, simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import { EDGES, type ShownTexts } from '../../lib/model.ts';
import { mintText } from './mint-text.ts';

const PAGE = [
  'The mayor of Tomsk met the mayor of Tokyo.',
  'The mayor of Seoul (a guest) met nobody.',
  'Closing words: the 13th session ended; the mayors, all of them, left on 6 September.',
].join('\n');

const mint = (quote: string, page = PAGE, from = 0): string | null => {
  const start = page.indexOf(quote, from);
  return mintText(page, start, start + quote.length);
};

describe('the shortest that leads only there', () => {
  test.each([
    ['a quote that stands once', 'Closing words', 'Closing%20words'],
    ['a sentence', 'The mayor of Tomsk', 'The%20mayor%20of%20Tomsk'],
    ['what stands several times takes a word of context', 'the mayor', 'met-,the%20mayor'],
    ['punctuation is encoded', '(a guest)', '%28a%20guest%29'],
    ['commas too', 'mayors, all', 'mayors%2C%20all'],
    ['of contexts that do, the shortest', 'session', 'session,-b', 'extraordinary session b. session'],
    ['across blocks the ends are named', 'Tokyo.\nThe mayor of Seoul', 'Tokyo.,mayor%20of%20Seoul'],
  ])('%s', (_, quote, value, page = PAGE) => {
    expect(mint(quote, page)).toBe(value);
  });

  test('a long quote is named by its ends', () => {
    const words = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ');
    expect(mint(words, `Before. ${words} After.`)).toBe('word0%20word1%20word2,word87%20word88%20word89');
  });

  test('with what stands before it where another quote begins alike', () => {
    const alike = Array.from({ length: 16 }, (_, index) => `word${index}`).join(' ');
    const rest = Array.from({ length: 40 }, (_, index) => `rest${index}`).join(' ');
    const page = `${alike} end.\n${alike} ${rest} end.`;
    const value = mintText(page, page.lastIndexOf('word0'), page.length - 5);
    expect(value).toBe('end.-,word0%20word1%20word2,rest37%20rest38%20rest39');
  });

  test('a long word is given in full', () => {
    const word = 'a'.repeat(400);
    expect(mint(word, `Before ${word} after`)).toBe(word);
  });

  test('the end of a sentence does not end the link', () => {
    expect(mint('Tokyo.')).toBe('Tokyo%2E');
  });

  test('white space at the ends is left out', () => {
    expect(mint(' Seoul ')).toBe('Seoul');
  });
});

describe('other browsers’ readings', () => {
  test('what also stands within a word is told apart, as Chromium may find it there', () => {
    const page = 'The unmarked page. A marked page.';
    expect(mint('marked', page, 12)).toBe('A-,marked');
  });

  test('a word that Firefox sees in another is told apart', () => {
    const page = 'Don’t go. Don is here.';
    expect(mint('Don', page, 5)).toMatch(/^(go\.-,Don|Don,-is)$/);
  });

  test('an end that Firefox does not take for a word’s gets a suffix', () => {
    // Alone, the two characters at the end, 国人, are one word.
    expect(mint('中国', '中国人民和日本人')).toBe(
      `${encodeURIComponent('中国')},-${encodeURIComponent('人民')}`,
    );
  });

  test('what stands at a line’s break is told apart', () => {
    const page = 'Old\nTown hall. The Old Town.';
    expect(mint('Old Town', page, 5)).toMatch(/^The-,Old%20Town$|^Old%20Town,-/);
  });
});

describe('what browsers read differently', () => {
  const { block: BLOCK, spaced: SPACED, tight: TIGHT } = EDGES;
  /** Mints for the first of these words in `sure`, of which the same stand in `all`, as its `which`-th (from 0). */
  const mintIn = (texts: ShownTexts, quote: string, which = 0): string | null => {
    const start = texts.sure.indexOf(quote);
    let at = -1;
    for (let seen = 0; seen <= which; seen++) at = texts.all.indexOf(quote, at + 1);
    const span = (begin: number) => ({ start: begin, end: begin + quote.length });
    return mintTextDirective(readForSearch(texts), { sure: span(start), all: span(at) });
  };
  const alike = (text: string): ShownTexts => ({ sure: text, all: text });

  test('words that only some search are told apart', () => {
    const texts = { sure: 'Ask a guide.', all: `Ask a guide.${BLOCK}Ask a guard.` };
    expect(mintIn(texts, 'Ask')).toBe('Ask,-a%20guide');
  });

  test('words that only some search in between are no context', () => {
    const texts = { sure: `a${BLOCK}b${BLOCK}b c`, all: `a${BLOCK}hidden${BLOCK}b${BLOCK}b c` };
    expect(mintIn(texts, 'b')).toBe('b,-b');
  });

  test('what stands across something that some run across is told apart', () => {
    expect(mintIn(alike(`un${TIGHT}marked words. All marked words.`), 'marked words')).toBe(
      'un-,marked%20words',
    );
    expect(mintIn(alike(`old${SPACED}town. The old town.`), 'old town')).toBe('The-,old%20town');
  });

  test.each([
    ['a block', BLOCK],
    ['white space', SPACED],
  ])('no term goes across what may be %s', (_, edge) => {
    expect(mintIn(alike(`one two${edge}three four`), `two${edge}three`)).toBe('two,three');
  });

  test('nor does a range end where Firefox sees no word’s beginning', () => {
    expect(mintIn(alike(`one two${TIGHT}three four`), `two${TIGHT}three`)).toBeNull();
  });

  test('what Firefox does not take for a word gets a prefix', () => {
    expect(mintIn(alike(`slatted${TIGHT}oak and brass`), 'oak')).toBe('slatted-,oak');
    expect(mintIn(alike(`slatted${SPACED}oak and brass`), 'oak')).toBe('oak');
  });
});

test('context that stands in many places is no good where other context is', () => {
  const page = `${'It is a word. '.repeat(12)}A seal. This is a seal of wax.`;
  expect(mint('seal', page, page.indexOf('This'))).toBe('seal,-of');
  const many = `${'It is a word. '.repeat(12)}Find the seal. It is a seal.`;
  expect(mint('seal', many, many.length - 6)).not.toMatch(/^a-/);
});

describe('a range', () => {
  test('has ends that stand nowhere else', () => {
    const page = 'Old men walk along the river to the mill, and old women walk back from the mill alone.';
    const value = mint('walk along the river to the mill, and old women walk back from the mill', page);
    expect(value).toBe('walk%20along%20the,from%20the%20mill');
  });

  test('is taken where it is less than half as long as all the words', () => {
    expect(mint('Tomsk met the mayor of Tokyo')).toBe('Tomsk%20met%20the%20mayor%20of%20Tokyo');
    expect(mint('Tomsk met')).toBe('Tomsk%20met');
  });
});

describe('nothing is minted', () => {
  test.each([
    ['for no span', 3, 3],
    ['for white space', 9, 10],
  ])('%s', (_, start, end) => {
    expect(mintText(PAGE, start, end)).toBeNull();
  });

  test('where the page repeats itself as far as one can see', () => {
    const page = Array.from({ length: 60 }, () => 'na').join(' ');
    expect(mintText(page, 90, 92)).toBeNull();
  });

  test('within a word that stands alone', () => {
    expect(mintText('extraordinary', 5, 13)).toMatch(/^extra-,ordinary$/);
    expect(mintText('extraordinary\nextraordinary', 19, 27)).toBeNull();
  });
});

describe('what is minted leads to exactly the selection', () => {
  const scripts = {
    few: ['a', 'b', 'an', 'ba', 'Ba', 'á'],
    prose: [
      'the',
      'mayor',
      'of',
      'Tomsk,',
      'Tokyo.',
      '(and',
      'others)',
      'don’t',
      'state-of-the-art',
      '3.5',
      '–',
    ],
    mixed: [
      'Томск',
      'йод',
      'café',
      'ﬁne',
      'Straße',
      'ÆON',
      '東京',
      '市長です',
      'ไทยแลนด์',
      'नमस्ते',
      'مرحبا',
      '😀',
      'İ',
    ],
  };
  const page = fc
    .constantFrom(...Object.values(scripts))
    .chain((words) =>
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\f', '\v')), {
        minLength: 1,
        maxLength: 40,
      }),
    )
    .map((pairs) =>
      pairs
        .map(([word, gap]) => word + gap)
        .join('')
        .trim(),
    );

  test('for any text and any whole words', () => {
    let minted = 0;
    let asked = 0;
    fc.assert(
      fc.property(page, fc.nat(), fc.nat({ max: 8 }), (text, first, count) => {
        const words = [...text.matchAll(/[^\s]+/g)];
        const from = first % words.length;
        const to = words[Math.min(words.length - 1, from + count)];
        const start = words[from]?.index ?? 0;
        const end = to ? to.index + to[0].length : start;
        const value = mintText(text, start, end);
        asked++;
        if (value === null) return;
        minted++;
        expect(simulateTextDirective(makeSearchable(text), value)).toEqual({ start, end });
      }),
      { numRuns: 300 },
    );
    // Most can be told apart even in texts of very few words, some of which stand together without a space.
    expect(minted / asked).toBeGreaterThan(0.7);
  }, 30_000);
});

test('a page of 1 MB takes 50 ms at most', () => {
  const words = ['the', 'mayor', 'of', 'Tomsk', 'met', 'members', 'in', 'September', 'and', 'spoke'];
  let state = 1;
  const next = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return words[(state >>> 16) % words.length] ?? '';
  };
  const blocks = Array.from({ length: 2600 }, () => Array.from({ length: 80 }, next).join(' '));
  const text = blocks.join('\n');
  expect(text.length).toBeGreaterThan(1_000_000);
  const start = text.indexOf(' ', 900_000) + 1;
  const end = text.indexOf(' ', start + 60);
  // Processor time, the best of several: other programs run on the machine too.
  const times = Array.from({ length: 8 }, () => {
    const begun = process.cpuUsage();
    expect(mintText(text, start, end)).not.toBeNull();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
