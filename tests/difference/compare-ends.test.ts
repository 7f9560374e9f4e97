import { expect, test } from 'vitest';
import { compareEnds } from '../../lib/difference/compare-ends.ts';

const shown = (first: string, last: string, after: string) =>
  compareEnds(first, last, after)
    ?.map(({ state, words }) => ({ same: words, added: `+${words}+`, removed: `-${words}-` })[state])
    .join('') ?? null;

test.each([
  [
    'and would',
    'own',
    'and wants to learn, before it makes its own',
    'and -would-+wants+ to learn, before it makes its own',
  ],
  ['and would', 'own', 'Today and would like to make its own', '+Today +and would like to make its own'],
  ['the city', 'last year', 'the city was far larger this year', 'the city was far larger -last-+this+ year'],
  ['the city', 'a year', 'the town was far larger by a year', 'the -city-+town+ was far larger by a year'],
])('%s … %s → %s', (first, last, after, expected) => expect(shown(first, last, after)).toBe(expected));

test.each([
  ['the ends are as they were', 'the', 'whom', 'the member cities decide who calls whom'],
  ['an end is entirely other', 'the member', 'calls whom', 'something else is written here by now'],
  ['the ends would overlap', 'one two three', 'three four', 'one four'],
])('tells nothing where %s', (_, first, last, after) => expect(compareEnds(first, last, after)).toBeNull());
