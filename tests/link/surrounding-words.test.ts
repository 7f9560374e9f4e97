import { describe, expect, test } from 'vitest';
import { firstWords, lastWords, prefixesAt, suffixesAt } from '../../lib/link/surrounding-words.ts';

const PAGE = 'One two, three.\n“Four” five six';

describe('prefixesAt', () => {
  test('grow word by word, and stay in the block', () => {
    expect(prefixesAt(PAGE, PAGE.indexOf('three'))).toEqual(['two,', 'One two,']);
  });
  test('begin with the block’s own beginning', () => {
    expect(prefixesAt(PAGE, PAGE.indexOf('five'))).toEqual(['Four”', '“Four”']);
  });
  test('come from the block before where the offset begins one', () => {
    expect(prefixesAt(PAGE, PAGE.indexOf('“'))).toEqual(['three.', 'two, three.', 'One two, three.']);
  });
  test('end inside a word where the offset does', () => {
    expect(prefixesAt(PAGE, 2)).toEqual(['On']);
  });
  test('are none at the start, and never a word’s rest', () => {
    expect(prefixesAt(PAGE, 0)).toEqual([]);
    expect(prefixesAt(`${'a'.repeat(500)} x`, 501)).toEqual([]);
  });
});

describe('suffixesAt', () => {
  test('grow word by word, and stay in the block', () => {
    expect(suffixesAt(PAGE, PAGE.indexOf(' two'))).toEqual(['two', 'two, three', 'two, three.']);
  });
  test('come from the block behind where the offset ends one', () => {
    expect(suffixesAt(PAGE, PAGE.indexOf('\n'))).toEqual(['“Four', '“Four” five', '“Four” five six']);
  });
  test('are none at the end, and never a word’s beginning', () => {
    expect(suffixesAt(PAGE, PAGE.length)).toEqual([]);
    expect(suffixesAt(`x ${'a'.repeat(500)}`, 1)).toEqual([]);
  });
});

test('a quote’s words, from its beginning and from its end, within its first and last block', () => {
  expect(firstWords('“One two”, three')).toEqual(['“One', '“One two', '“One two”, three']);
  expect(lastWords('one “two three.”')).toEqual(['three.”', 'two three.”', 'one “two three.”']);
  expect(firstWords('one two\nthree')).toEqual(['one', 'one two']);
  expect(lastWords('one two\vthree.')).toEqual(['three.']);
});
