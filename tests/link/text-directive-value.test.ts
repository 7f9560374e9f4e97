import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTextDirective, parseTextDirective } from '../../lib/link/text-directive-value.ts';

const term = fc.string({ unit: 'grapheme', maxLength: 12 });
const terms = fc
  .record({ prefix: term, start: term, end: term, suffix: term })
  .filter(({ start }) => start !== '');

test('what was written is read', () => {
  fc.assert(
    fc.property(terms, (given) => {
      expect(parseTextDirective(formatTextDirective(given))).toEqual(given);
    }),
  );
});

test('nothing in it ends or dresses a link in a chat', () => {
  fc.assert(
    fc.property(terms, (given) => {
      // '-' and ',' are the syntax's own.
      expect(formatTextDirective(given)).toMatch(/^[A-Za-z0-9%,.-]*[A-Za-z0-9-]$/);
    }),
  );
});

test('a full stop is encoded only at the end', () => {
  const none = { prefix: '', end: '', suffix: '' };
  expect(formatTextDirective({ ...none, start: 'U.S.' })).toBe('U.S%2E');
  expect(formatTextDirective({ ...none, start: 'a.', suffix: 'b' })).toBe('a.,-b');
});

describe('parseTextDirective', () => {
  const none = { prefix: '', start: '', end: '', suffix: '' };
  test.each([
    ['a', { ...none, start: 'a' }],
    ['a,b', { ...none, start: 'a', end: 'b' }],
    ['p-,a', { ...none, prefix: 'p', start: 'a' }],
    ['a,-s', { ...none, start: 'a', suffix: 's' }],
    ['p-,a,b,-s', { prefix: 'p', start: 'a', end: 'b', suffix: 's' }],
    ['two%20words%2C%2D', { ...none, start: 'two words,-' }],
  ])('%s', (value, expected) => {
    expect(parseTextDirective(value)).toEqual(expected);
  });

  test.each(['', ',', 'a,b,c', 'p-,a,b,c,-s', '%', 'a,', ',b', '%ff'])('%s is none', (value) => {
    expect(parseTextDirective(value)).toBeNull();
  });
});
