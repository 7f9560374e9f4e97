import { expect, test } from 'vitest';
import { carryDirective } from '../../lib/link/carry-directive.ts';

const LINK = 'https://a.org/clean#part:~:text=x&snip=Ab3.EAAB';

test.each([
  ['https://b.org/x?utm_source=y', 'https://b.org/x?utm_source=y#:~:text=x&snip=Ab3.EAAB'],
  ['https://b.org/x#', 'https://b.org/x#:~:text=x&snip=Ab3.EAAB'],
  ['https://b.org/x#/route?a=b', 'https://b.org/x#/route?a=b:~:text=x&snip=Ab3.EAAB'],
  ['https://b.org/x#part:~:text=old&snip=Zz9.AAAA', 'https://b.org/x#part:~:text=x&snip=Ab3.EAAB'],
])('%s gets the link’s directive and keeps all else', (address, expected) => {
  expect(carryDirective(address, LINK)).toBe(expected);
});

test('a link without a directive leaves none', () => {
  expect(carryDirective('https://b.org/x#part:~:text=old', 'https://a.org/#part')).toBe(
    'https://b.org/x#part',
  );
});
