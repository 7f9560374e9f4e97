import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPaintGuard } from '../../lib/page/paint-guard.ts';

const MINUTE = 60_000;

/** A page with painting, in a time of its own; what happens there happens at given milliseconds. */
function makePage() {
  let time = 0;
  let isLost = false;
  const restored: number[] = [];
  let timers: { at: number; call: () => void }[] = [];
  const guard = createPaintGuard({
    restore() {
      if (isLost) restored.push(time);
      const wasLost = isLost;
      isLost = false;
      return wasLost;
    },
    isNeeded: () => true,
    now: () => time,
    after(ms, call) {
      const timer = { at: time + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  const passTo = (end: number) => {
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      time = Math.max(time, next.at);
      next.call();
    }
    time = end;
  };
  return {
    guard,
    restored,
    isLost: () => isLost,
    /** Takes the painting away at this time. */
    lose(at: number) {
      passTo(at);
      isLost = true;
    },
    passTo,
  };
}

describe('createPaintGuard', () => {
  test('puts back what is lost within a second, and at once when it is told', () => {
    const page = makePage();
    page.guard.begin();
    page.lose(5000);
    page.passTo(6001);
    expect(page.isLost()).toBe(false);
    page.lose(90_000);
    page.guard.look();
    expect(page.isLost()).toBe(false);
  });

  test('puts back ever more rarely, and promptly again after a quiet minute', () => {
    const page = makePage();
    page.guard.look();
    for (let at = 0; at <= MINUTE; at += 50) page.lose(at);
    expect(page.restored.length).toBeLessThanOrEqual(7);
    page.passTo(3 * MINUTE);
    page.lose(3 * MINUTE);
    page.passTo(3 * MINUTE + 1001);
    expect(page.isLost()).toBe(false);
  });

  const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 70_000 }), fc.boolean(), fc.boolean()), {
    maxLength: 60,
  });

  test('whatever a page does, no more than seven times in any minute, and in the end all is there', () => {
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 100 }), (steps, shrink) => {
        const page = makePage();
        page.guard.begin();
        let at = 0;
        for (const [pause, loses, looks] of steps) {
          at += Math.round(pause / shrink);
          if (loses) page.lose(at);
          else page.passTo(at);
          if (looks) page.guard.look();
        }
        page.passTo(at + 16_001);
        expect(page.isLost()).toBe(false);
        for (const [i, from] of page.restored.entries()) {
          const within = page.restored.slice(i).filter((time) => time < from + MINUTE);
          expect(within.length).toBeLessThanOrEqual(7);
        }
      }),
    );
  });
});
