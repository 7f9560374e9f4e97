import { expect, test } from 'vitest';
import { stepOfKey } from '../../lib/page/go-key.ts';

const pressed = (key: string, code: string, more = {}) => ({
  key,
  code,
  altKey: true,
  shiftKey: true,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

test.each([
  ['Latin letters', pressed('N', 'KeyN'), 1],
  ['Latin letters', pressed('P', 'KeyP'), -1],
  ['Caps Lock', pressed('n', 'KeyN'), 1],
  ['a Mac, where Alt makes another character', pressed('˜', 'KeyN'), 1],
  ['a Mac, where Alt makes a dead key', pressed('Dead', 'KeyN'), 1],
  ['Cyrillic', pressed('З', 'KeyP'), -1],
  ['Dvorak, where N is elsewhere', pressed('N', 'KeyL'), 1],
  ['Dvorak, where B is in the place of N', pressed('B', 'KeyN'), null],
  ['Alt alone', pressed('n', 'KeyN', { shiftKey: false }), null],
  ['Ctrl held too (AltGr)', pressed('N', 'KeyN', { ctrlKey: true }), null],
  ['an input method at work', pressed('N', 'KeyN', { isComposing: true }), null],
])('%s', (_, event, step) => {
  expect(stepOfKey(event)).toBe(step);
});
