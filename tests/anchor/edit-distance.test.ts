import { expect, test } from 'vitest';
import { editDistance, editSimilarity } from './edit-distance.ts';

test('the distance is the number of letters to change', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('same', 'same')).toBe(0);
});

test('the similarity is what needs no change', () => {
  expect(editSimilarity('abcd', 'abxd')).toBe(0.75);
  expect(editSimilarity('abcd', 'abcdefgh')).toBe(0.5);
  expect(editSimilarity('abcd', 'xyz')).toBe(0);
});
