import { describe, expect, test } from 'vitest';
import { ARTICLE, change, PARAGRAPHS, reorder } from './article.ts';
import { findByPrint, findByQuote, remember, WAYS } from './remember.ts';

/** Of middling length, in the middle of a paragraph. */
const FLOOR = 'said that the hardest part was the floor';
/** A whole sentence, long. */
const CAPTAIN = 'The captain keeps the last two places free for doctors on their way to the islands.';
/** Shorter than a window. */
const SHORT = 'twelve';

describe.each(WAYS)('$name', ({ find }) => {
  test.each([SHORT, FLOOR, CAPTAIN])('«%s» is found on the page as it was', (words) => {
    expect(find(ARTICLE, remember(ARTICLE, words))).toEqual({ words, at: ARTICLE.indexOf(words) });
  });

  test.each([SHORT, FLOOR, CAPTAIN])('«%s» moves along when something is put on top', (words) => {
    const now = `Notice: the website will be down on Thursday night.\n${ARTICLE}`;
    expect(find(now, remember(ARTICLE, words))).toEqual({ words, at: now.indexOf(words) });
  });

  test.each([SHORT, FLOOR, CAPTAIN])('«%s» moves with its paragraph', (words) => {
    const now = reorder(7, 3, 5, 2, 0, 6, 1, 4);
    expect(find(now, remember(ARTICLE, words))).toEqual({ words, at: now.indexOf(words) });
  });

  test.each([FLOOR, CAPTAIN])('«%s» is found with white space and soft hyphens all over', (words) => {
    const now = [...ARTICLE].join('\u00ad').replaceAll(' ', ' \n\u200b\t ');
    const found = find(now, remember(ARTICLE, words))?.words ?? '';
    expect(found.replace(/[\s\u00ad\u200b]+/g, '')).toBe(words.replaceAll(' ', ''));
  });

  test.each([SHORT, FLOOR, CAPTAIN])('«%s» that is gone with its paragraph is not found', (words) => {
    const now = PARAGRAPHS.filter((paragraph) => !paragraph.includes(words)).join('\n');
    expect(find(now, remember(ARTICLE, words))).toBeNull();
  });

  test.each([SHORT, FLOOR, CAPTAIN])('«%s» that is gone while its neighbours stay is not found', (words) => {
    expect(find(change(ARTICLE, words, ''), remember(ARTICLE, words))).toBeNull();
  });

  test.each([
    [FLOOR, 'was glad to be asked once more about her plans for the bridge'],
    [FLOOR, 'drank her coffee and gazed out to sea now'],
    [CAPTAIN, 'Dogs, bicycles and prams travel for nothing, but only if nobody else wants to sit.'],
  ])('in place of «%s», «%s» is not it', (words, others) => {
    expect(find(change(ARTICLE, words, others), remember(ARTICLE, words))).toBeNull();
  });

  test('a quote is found where every word around it was replaced', () => {
    const now = reorder(0, 1).concat(
      `\nOur reporter heard this: ${CAPTAIN} More on page two.\n`,
      reorder(5, 6),
    );
    expect(find(now, remember(ARTICLE, CAPTAIN))?.words).toBe(CAPTAIN);
  });

  test('the same words earlier, in foreign company, are not taken for it', () => {
    const now = `In short: ${FLOOR}, as we reported.\n${ARTICLE}`;
    expect(find(now, remember(ARTICLE, FLOOR))).toEqual({ words: FLOOR, at: now.lastIndexOf(FLOOR) });
  });

  test('short words elsewhere are not taken for those that are gone', () => {
    const now = `${change(ARTICLE, 'cost twelve crowns', 'are free')} Call us at extension twelve.`;
    expect(find(now, remember(ARTICLE, SHORT))).toBeNull();
  });

  test('a changed comma is still the quote', () => {
    const quote = 'There are forty seats, two long tables and a stove';
    const now = change(ARTICLE, 'forty seats, two', 'forty seats; two');
    expect(find(now, remember(ARTICLE, quote))?.words).toBe(
      'There are forty seats; two long tables and a stove',
    );
  });

  test('a word corrected inside is still the quote', () => {
    const now = change(ARTICLE, 'last two places', 'last six places');
    const words = CAPTAIN.replace('two', 'six');
    expect(find(now, remember(ARTICLE, CAPTAIN))?.words).toBe(words);
  });
});

describe('by stored words', () => {
  test('a clause put inside belongs to the quote', () => {
    const now = change(ARTICLE, 'free for doctors', 'free, as his father did before him, for doctors');
    const words = CAPTAIN.replace('free for', 'free, as his father did before him, for');
    expect(findByQuote(now, remember(ARTICLE, CAPTAIN))?.words).toBe(words);
  });

  test('a clause taken out of the quote leaves the rest of it', () => {
    const now = change(ARTICLE, ' free for doctors on', ' free on');
    expect(findByQuote(now, remember(ARTICLE, CAPTAIN))?.words).toBe(
      'The captain keeps the last two places free on their way to the islands.',
    );
  });

  test('another first word belongs to the quote', () => {
    const now = change(ARTICLE, 'The captain keeps', 'Our captain keeps');
    expect(findByQuote(now, remember(ARTICLE, CAPTAIN))?.words).toBe(CAPTAIN.replace('The', 'Our'));
  });

  test('another last word belongs to the quote', () => {
    const now = change(ARTICLE, 'way to the islands.', 'way to the hospital.');
    expect(findByQuote(now, remember(ARTICLE, CAPTAIN))?.words).toBe(CAPTAIN.replace('islands', 'hospital'));
  });

  test('an edit next to the quote does not creep into it', () => {
    const now = change(ARTICLE, 'pupils and pensioners. The', 'pupils, soldiers and pensioners. The');
    expect(findByQuote(now, remember(ARTICLE, CAPTAIN))?.words).toBe(CAPTAIN);
  });

  test('a long quote over three paragraphs is found with a word changed in each', () => {
    const quote = reorder(2, 3, 4);
    let now = change(ARTICLE, 'hardest part', 'worst part');
    now = change(now, 'morning boat', 'evening boat');
    now = change(now, 'nine thousand', 'ten thousand');
    const words = quote.replace('hardest', 'worst').replace('morning', 'evening').replace('nine', 'ten');
    expect(findByQuote(`News.\n${now}`, remember(ARTICLE, quote))?.words).toBe(words);
  });
});

describe('by fingerprint', () => {
  test.each([
    ['free for doctors', 'free, as his father did before him, for doctors'],
    ['The captain keeps', 'Our captain keeps'],
    ['way to the islands.', 'way to the hospital.'],
  ])('what was edited more heavily is found whole or not at all: %s → %s', (from, to) => {
    const found = findByPrint(change(ARTICLE, from, to), remember(ARTICLE, CAPTAIN));
    if (found) expect(found.words).toBe(change(CAPTAIN, from, to));
  });
});
