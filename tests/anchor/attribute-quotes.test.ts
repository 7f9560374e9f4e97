import { describe, expect, test } from 'vitest';
import { attributeQuotes } from '../../lib/anchor/attribute-quotes.ts';
import { remember } from './remember.ts';

const PAGE = [
  'The council met in the old harbour hall before the doors were closed.',
  'It agreed to plant forty lime trees along the quay before next spring, and to pay for them itself.',
  'Nobody had asked the harbour master what he thought of roots below his cranes.',
].join('\n');

const WORDS = [
  'old harbour hall',
  'forty lime trees along the quay before next spring, and to pay for them itself',
  'harbour master',
];
const marks = WORDS.map((words) => remember(PAGE, words).print);
const whole = (start: string) => ({ start, end: '' });

describe('where there are fewer quotes than marks', () => {
  test.each([
    ['the first', [whole('old harbour hall')], [0, null, null]],
    ['the last', [whole('harbour master')], [null, null, 0]],
    ['some of them, in order', [whole('old harbour hall'), whole('harbour master')], [0, null, 1]],
    [
      'one that is given by its ends',
      [{ start: 'forty lime trees', end: 'pay for them itself' }],
      [null, 0, null],
    ],
    ['white space and soft hyphens make no difference', [whole('har­bour\n master')], [null, null, 0]],
  ])('%s is told by its hashes', (_, quotes, expected) => {
    expect(attributeQuotes(marks, quotes, 3)).toEqual(expected);
  });

  test.each([
    ['words that none of them says', [whole('the quay')]],
    ['ends of something else', [{ start: 'forty lime hedges', end: 'pay for them itself' }]],
    ['ends that are too short to be told by', [{ start: 'forty', end: 'itself' }]],
    ['ends that are longer than the mark', [{ start: WORDS[1] ?? '', end: WORDS[1] ?? '' }]],
    ['nothing', [whole('')]],
  ])('%s are nobody’s', (_, quotes) => {
    expect(attributeQuotes(marks, quotes, 3)).toEqual([null, null, null]);
  });
});

test('where there is one for each, its place tells', () => {
  expect(attributeQuotes(marks, WORDS.map(whole), 3)).toEqual([0, 1, 2]);
  expect(attributeQuotes([], [], 0)).toEqual([]);
});

test('where marks were lost on the way, as many quotes as arrived say nothing by their place', () => {
  const first = marks.slice(0, 2);
  expect(attributeQuotes(first, [whole('old harbour hall'), whole('harbour master')], 3)).toEqual([0, null]);
  expect(attributeQuotes(first, WORDS.map(whole), 3)).toEqual([0, 1]);
});
