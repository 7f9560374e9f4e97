import { expect, test } from 'vitest';
import { USUAL_INK_NAMES } from '../../lib/model.ts';
import { inkHint, inkName, markIn } from '../../lib/words/colours.ts';

const NAMES = { ...USUAL_INK_NAMES, leaf: 'To Check' };

test('an ink is called as the reader calls it, else by its usual name', () => {
  expect(inkName('leaf', NAMES)).toBe('To Check');
  expect(inkName('sun', NAMES)).toBe('Sun');
  expect(markIn('leaf', NAMES)).toBe('Mark in To Check');
  expect(markIn('sun', NAMES)).toBe('Mark in sun');
});

test('the hint says what Alt does', () => {
  expect(inkHint('leaf', NAMES, false)).toBe('To Check. Hold Alt to mark exactly what is selected.');
  expect(inkHint('sun', NAMES, true)).toBe('Sun. Hold Alt to mark whole words.');
});
