import { expect, test } from 'vitest';
import { linesOf, oneLine } from '../../lib/link/plain-lines.ts';

test('lines are kept, empty ones and control characters are not', () => {
  expect(linesOf(' a\u0000b\r\n\n c\td\u2028e\ud800 ')).toEqual(['ab', 'c d', 'e\ufffd']);
});

test('one line does not turn what stands beside it', () => {
  expect(oneLine('evil\u202egnp.exe\n\u2067x')).toBe('evilgnp.exe x');
});
