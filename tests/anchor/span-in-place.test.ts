import { expect, test } from 'vitest';
import { spanInPlace } from '../../lib/anchor/span-in-place.ts';

const WORDS = {
  exact: 'theferryleavesatnine',
  prefix: 'everymorninginthesmallharbour',
  suffix: 'andcomesbackbeforethebellrings',
};

test.for([
  ['between both sides', `Xx${WORDS.prefix}nothingleavesanymore${WORDS.suffix}yY`, 'nothingleavesanymore'],
  ['nothing, where both sides have closed up', `Xx${WORDS.prefix}${WORDS.suffix}yY`, ''],
  ['after what stood before it', `Xx${WORDS.prefix}nothingleavesanymoreatall`, 'nothingleavesanymore'],
  ['before what stood after it', `Xxnothingleavesanymore${WORDS.suffix}`, 'nothingleavesanymore'],
  ['by a part of a side', `Xx${WORDS.prefix.slice(9)}nothing${WORDS.suffix.slice(0, 20)}`, 'nothing'],
] as const)('what stands in the place of lost words: %s', ([, text, expected]) => {
  const span = spanInPlace(text, WORDS);
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});

test.for([
  ['neither side is there', 'somethingelsealtogether'],
  ['a side stands twice', `${WORDS.prefix}one${WORDS.prefix}two`],
  ['the sides have changed places', `${WORDS.suffix}one${WORDS.prefix}`],
  ['the sides are too far apart', `${WORDS.prefix}${'x'.repeat(500)}${WORDS.suffix}`],
] as const)('nothing tells where %s', ([, text]) => {
  expect(spanInPlace(text, WORDS)).toBeNull();
});
