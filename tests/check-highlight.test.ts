import { expect, test } from 'vitest';
import { findEditFault, findHighlightFault } from '../lib/check-highlight.ts';
import type { Highlight } from '../lib/model.ts';
import { makeHighlight } from './store/make-highlight.ts';

const withDistinction = (distinction: unknown) => {
  const { selectors } = makeHighlight();
  return makeHighlight({ selectors: { ...selectors, distinction } as Highlight['selectors'] });
};

const WHOLE = {
  places: 1,
  place: 0,
  sharedBefore: 0,
  sharedAfter: 0,
  before: [0, 2],
  after: [],
  within: [0],
  whole: true,
  landmarks: [{ words: 'abcdefghijkl', offset: -240 }],
  textLength: 900,
};

test('a row is right with what told its quote apart, without it, and from before it was kept', () => {
  expect(findHighlightFault(withDistinction(WHOLE))).toBeNull();
  expect(findHighlightFault(withDistinction(null))).toBeNull();
  expect(findHighlightFault(withDistinction(undefined))).toBeNull();
});

test.each(Object.keys(WHOLE))('a row whose %s is not as the model says is not right', (field) => {
  expect(findHighlightFault(withDistinction({ ...WHOLE, [field]: 'x' }))).toBe('selectors');
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(9999, 0), 1e16, '2026'])(
  '%s is no time',
  (time) => {
    for (const field of ['createdAt', 'updatedAt', 'deletedAt'])
      expect(findHighlightFault({ ...makeHighlight(), [field]: time })).toBe(field);
    expect(findEditFault({ id: 'first', changes: {}, updatedAt: time })).toBe('updatedAt');
  },
);

test('the last moment of 9998 is one', () => {
  expect(findHighlightFault(makeHighlight({ createdAt: Date.UTC(9999, 0) - 1 }))).toBeNull();
});
