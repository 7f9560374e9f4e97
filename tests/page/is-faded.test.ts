import { expect, test } from 'vitest';
import { isFaded } from '../../lib/page/is-faded.ts';

test.for([
  ['none', false],
  ['grayscale(1)', false],
  ['invert(1) hue-rotate(180deg) contrast(0.9)', false],
  ['drop-shadow(rgb(0, 0, 0) 0px 0px 4px)', false],
  ['opacity(0.02)', true],
  ['grayscale(1) brightness(0)', true],
  ['blur(40px)', true],
  ['url("#gone")', true],
] as const)('%s: %s', ([filter, faded]) => {
  expect(isFaded(filter)).toBe(faded);
});
