import { describe, expect, test } from 'vitest';
import type { Highlight, Ink } from '../../lib/model.ts';
import { findTouching, joinNotes, type SpannedHighlight } from '../../lib/page/join-highlights.ts';

const mark = (id: string, start: number, end: number, ink: Ink = 'sun', createdAt = 0): SpannedHighlight => ({
  highlight: { id, ink, createdAt } as Highlight,
  span: { start, end },
});
const never = () => false;
const ids = (marks: SpannedHighlight[]) => marks.map(({ highlight }) => highlight.id);

describe('findTouching', () => {
  test('marks that overlap or stand side by side', () => {
    const marks = [mark('before', 0, 10), mark('inside', 12, 14), mark('after', 20, 30), mark('far', 31, 40)];
    expect(ids(findTouching(marks, 'sun', { start: 10, end: 20 }, never))).toEqual([
      'before',
      'inside',
      'after',
    ]);
  });

  test('not marks of another ink', () => {
    expect(findTouching([mark('other', 5, 15, 'sky')], 'sun', { start: 10, end: 20 }, never)).toEqual([]);
  });

  test('not the next block, although nothing but white space is between', () => {
    const next = [mark('next', 20, 30)];
    expect(findTouching(next, 'sun', { start: 10, end: 20 }, (offset) => offset === 20)).toEqual([]);
  });

  test('touching is passed on', () => {
    const marks = [mark('a', 15, 25), mark('b', 25, 35), mark('c', 36, 40)];
    expect(ids(findTouching(marks, 'sun', { start: 10, end: 16 }, never))).toEqual(['a', 'b']);
  });

  test('oldest first', () => {
    const marks = [mark('young', 0, 10, 'sun', 2), mark('old', 20, 30, 'sun', 1)];
    expect(ids(findTouching(marks, 'sun', { start: 10, end: 20 }, never))).toEqual(['old', 'young']);
  });
});

test('notes are joined a line each, without repeats', () => {
  expect(joinNotes(['One', '', 'Two', 'One'])).toBe('One\nTwo');
});
