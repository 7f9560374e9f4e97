import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INKS } from '../../lib/model.ts';
import { layTicks, TICK_HEIGHT } from '../../lib/page/lay-ticks.ts';

const place = (key: string, at: number, ink: (typeof INKS)[number] = 'sun') => ({ key, ink, at });

test('a tick stands where its snippet is and can be pressed 8 pixels around', () => {
  expect(layTicks([place('a', 100)], 600)).toEqual([
    { keys: ['a'], inks: ['sun'], middle: 100, from: 92, to: 108 },
  ]);
});

test('neighbours share the room between them', () => {
  expect(layTicks([place('b', 110), place('a', 100)], 600)).toMatchObject([
    { keys: ['a'], to: 105 },
    { keys: ['b'], from: 105 },
  ]);
});

test('ticks that would touch are one, in the inks of all', () => {
  const ticks = layTicks([place('a', 100), place('b', 101.4, 'rose'), place('c', 102, 'rose')], 600);
  expect(ticks).toMatchObject([{ keys: ['a', 'b', 'c'], inks: ['sun', 'rose'] }]);
});

test('a thousand snippets: all there, none touching, none outside the view', () => {
  const places = fc.array(
    fc.record({
      key: fc.uuid(),
      ink: fc.constantFrom(...INKS),
      at: fc.double({ min: -9, max: 699, noNaN: true }),
    }),
    { minLength: 1, maxLength: 1000 },
  );
  fc.assert(
    fc.property(places, (all) => {
      const ticks = layTicks(all, 690);
      expect(ticks.flatMap(({ keys }) => keys)).toHaveLength(all.length);
      for (const [i, { middle, from, to }] of ticks.entries()) {
        expect(middle - (ticks[i - 1]?.middle ?? -TICK_HEIGHT)).toBeGreaterThanOrEqual(TICK_HEIGHT);
        expect(from).toBeGreaterThanOrEqual(ticks[i - 1]?.to ?? 0);
        expect(to).toBeLessThanOrEqual(690);
        expect(from < middle && middle < to).toBe(true);
      }
    }),
  );
});
