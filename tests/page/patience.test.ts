import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPatience } from '../../lib/page/patience.ts';

test('what is first missed is looked for as soon as something may have brought it', () => {
  const patience = createPatience(() => 0);
  patience.note('a', false);
  expect(patience.allows('a', false)).toBe(false);
  expect(patience.allows('a', true)).toBe(true);
});

test('what was in the news during a pause is looked for at its end', () => {
  let now = 0;
  const patience = createPatience(() => now);
  patience.note('a', false);
  patience.note('a', false);
  expect(patience.endsIn()).toBeNull();
  expect(patience.allows('a', true)).toBe(false);
  expect(patience.endsIn()).toBe(500);
  now = 500;
  expect(patience.allows('a', false)).toBe(true);
});

test('what has been found, or left in peace, starts anew', () => {
  let now = 0;
  const patience = createPatience(() => now);
  for (let i = 0; i < 10; i++) patience.note('a', false);
  patience.allows('a', true);
  expect(patience.endsIn()).toBe(30_000);
  patience.note('a', true);
  expect(patience.allows('a', true)).toBe(true);
  for (let i = 0; i < 10; i++) patience.note('b', false);
  now = 100_000;
  patience.note('b', false);
  patience.allows('b', true);
  expect(patience.endsIn()).toBe(500);
});

test('a page that never rests has nothing looked for more than ten times in the first minute, or twice in any later one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 500, maxLength: 500 }), (steps) => {
      let now = 0;
      const patience = createPatience(() => now);
      const looks: number[] = [];
      patience.note('a', false);
      for (const step of steps) {
        now += step;
        if (!patience.allows('a', true)) continue;
        looks.push(now);
        patience.note('a', false);
      }
      expect(looks.filter((at) => at < 60_000).length).toBeLessThanOrEqual(10);
      for (const at of looks.filter((look) => look > 60_000))
        expect(looks.filter((look) => look >= at && look < at + 60_000).length).toBeLessThanOrEqual(3);
    }),
  );
});
