import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedWords, compareWords } from '../../lib/difference/compare-words.ts';

const shown = (compared: readonly ComparedWords[] | null) =>
  compared
    ?.map(({ state, words }) => ({ same: words, added: `+${words}+`, removed: `-${words}-` })[state])
    .join('');

describe('compareWords', () => {
  test.each([
    ['from 4 to 6 September', 'from 5 to 6 September', 'from -4-+5+ to 6 September'],
    ['собрание прошло в Томске', 'собрание пройдёт в Томске', 'собрание -прошло-+пройдёт+ в Томске'],
    ['会議は東京で開かれた', '会議は大阪で開かれた', '会議は-東京-+大阪+で開かれた'],
    ['one  two\nthree', 'one two three', 'one two three'],
    ['one three', 'one two three', 'one +two +three'],
  ])('%s → %s', (before, after, expected) => expect(shown(compareWords(before, after))).toBe(expected));

  test('gives up on words that have nothing in common', () => {
    expect(compareWords('entirely other words', 'nothing is shared here')).toBeNull();
  });

  test('gives up on texts that are too long to compare', () => {
    const word = (seed: number) => (i: number) => ((i * seed) % 7919).toString(36);
    const long = (seed: number) => Array.from({ length: 1500 }, (_, i) => word(seed)(i)).join(' ');
    expect(compareWords(long(31), long(37))).toBeNull();
    expect(compareWords('a '.repeat(10_001), 'a')).toBeNull();
  });

  test('shows all of the new words in order, and all of the old ones', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c,', 'd.', '“e”', 'ж'), { maxLength: 12 });
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(words, words, (before, after) => {
        const compared = compareWords(before.join(' '), after.join(' ')) ?? [];
        const joined = (without: ComparedWords['state']) =>
          bare(
            compared
              .filter(({ state }) => state !== without)
              .map((part) => part.words)
              .join(''),
          );
        if (compared.length === 0) return;
        expect(joined('removed')).toBe(bare(after.join('')));
        expect(joined('added')).toBe(bare(before.join('')));
      }),
    );
  });
});
