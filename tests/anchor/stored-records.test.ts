import { describe, expect, test } from 'vitest';
import type { Selectors } from '../../lib/model.ts';
import { ARTICLE, change, reorder } from './article.ts';
import { findByQuote, type Remembered, remember } from './remember.ts';

/** A record of before there was a distinction, or of another program: 32 units of context. */
function oldRecord(page: string, words: string): Remembered {
  const { selectors, print } = remember(page, words);
  const old: Selectors = {
    ...selectors,
    quote: {
      ...selectors.quote,
      prefix: selectors.quote.prefix.slice(-32),
      suffix: selectors.quote.suffix.slice(0, 32),
    },
    distinction: null,
  };
  return { selectors: old, print };
}

describe('selectors without a distinction', () => {
  const long = 'The captain keeps the last two places free for doctors on their way to the islands.';

  test.each(['twelve', 'the drawings had been lost', long])('«%s» is found as the page stands', (words) => {
    expect(findByQuote(ARTICLE, oldRecord(ARTICLE, words))).toEqual({ words, at: ARTICLE.indexOf(words) });
  });

  test.each(['twelve', 'the drawings had been lost', long])('«%s» is found where it has moved', (words) => {
    const now = reorder(4, 3, 2, 1, 0, 7);
    expect(findByQuote(now, oldRecord(ARTICLE, words))).toEqual({ words, at: now.indexOf(words) });
  });

  test('an edited one is found in its context', () => {
    const now = change(ARTICLE, 'last two places', 'last six places');
    expect(findByQuote(now, oldRecord(ARTICLE, long))?.words).toBe(long.replace('two', 'six'));
  });

  test('words are found by what is left of their context on both sides', () => {
    const words = 'the drawings had been lost';
    const now = change(
      change(ARTICLE, 'lay below', 'lay behind'),
      'Tickets for the',
      'Ticket prices for the',
    );
    expect(findByQuote(`On top.\n${now}`, oldRecord(ARTICLE, words))?.words).toBe(words);
  });

  test.each(['twelve', 'the drawings had been lost', long])('«%s» that is gone is not found', (words) => {
    expect(findByQuote(change(ARTICLE, words, ''), oldRecord(ARTICLE, words))).toBeNull();
  });

  test('a few words in foreign company are not it', () => {
    const words = 'the drawings had been lost';
    const now = `Nothing was heard from the museum: the drawings had been lost on the train to Perm.`;
    expect(findByQuote(now, oldRecord(ARTICLE, words))).toBeNull();
  });
});

describe('selectors without any context', () => {
  const bare = (words: string): Remembered => {
    const { selectors, print } = oldRecord(ARTICLE, words);
    return { print, selectors: { ...selectors, quote: { ...selectors.quote, prefix: '', suffix: '' } } };
  };

  test('are found where they were', () => {
    expect(findByQuote(ARTICLE, bare('the drawings had been lost'))?.words).toBe(
      'the drawings had been lost',
    );
  });

  test('are nowhere where two places have the words and neither is the old one', () => {
    const words = 'Nobody knew that a second cellar lay below the first';
    const now = `One: ${words}.\nTwo: ${words}.\nThree.`;
    expect(findByQuote(now, bare(words))).toBeNull();
  });
});
