import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, GAP, placeBox } from '../../lib/page/place-box.ts';

const viewport = { width: 800, height: 600 };
const size = { width: 280, height: 36 };
const line = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

describe('placeBox', () => {
  test('above the end of one line', () => {
    const box = placeBox([line(300, 200, 120)], size, viewport);
    expect(box.bottom).toBe(200 - GAP);
    expect((box.left + box.right) / 2).toBe(420);
  });

  test('below where there is no room above', () => {
    expect(placeBox([line(300, 10, 120)], size, viewport).top).toBe(30 + GAP);
  });

  test('not over the earlier lines of the selection', () => {
    const rects = [line(100, 200, 600), line(100, 220, 600), line(100, 240, 200)];
    expect(placeBox(rects, size, viewport).top).toBe(260 + GAP);
  });

  test('below first for touch', () => {
    expect(placeBox([line(300, 200, 120)], size, viewport, { belowFirst: true }).top).toBeGreaterThan(220);
  });

  test('by the left end of right-to-left words, beside the end of columns', () => {
    const rtl = placeBox([line(300, 200, 120)], size, viewport, { flow: 'rtl' });
    expect((rtl.left + rtl.right) / 2).toBe(300);
    const column: Box = { left: 400, top: 100, right: 420, bottom: 300 };
    const leftward = placeBox([column], size, viewport, { flow: 'columns-leftward' });
    expect(leftward.right).toBe(400 - GAP);
    expect((leftward.top + leftward.bottom) / 2).toBe(300);
    expect(placeBox([column], size, viewport, { flow: 'columns-rightward' }).left).toBe(420 + GAP);
  });

  const flows = fc.constantFrom('ltr' as const, 'rtl', 'columns-leftward', 'columns-rightward');
  const rects = fc.array(
    fc.tuple(
      fc.integer({ min: -50, max: 780 }),
      fc.integer({ min: -100, max: 620 }),
      fc.integer({ min: 1, max: 700 }),
    ),
    { minLength: 1, maxLength: 6 },
  );

  test('always inside the viewport', () => {
    fc.assert(
      fc.property(rects, fc.boolean(), flows, (lines, belowFirst, flow) => {
        const box = placeBox(
          lines.map((args) => line(...args)),
          size,
          viewport,
          { belowFirst, flow },
        );
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      }),
    );
  });

  test('never over a single line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 570 }),
        fc.integer({ min: 5, max: 90 }),
        flows,
        (left, top, width, flow) => {
          const words = line(left, top, width);
          const box = placeBox([words], size, viewport, { flow });
          const apart =
            box.right <= words.left ||
            box.left >= words.right ||
            box.bottom <= words.top ||
            box.top >= words.bottom;
          expect(apart).toBe(true);
        },
      ),
    );
  });
});
