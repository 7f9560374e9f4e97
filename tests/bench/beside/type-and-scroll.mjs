import { rest } from './open-both.mjs';

/** How many keys are pressed. */
export const KEYS = 30;
const WHEEL_TURNS = 30;
/** Milliseconds between two of them. */
const EVERY = 30;

/** From here on it is this phase in the page (`page/living.mjs`). */
export const beginPhase = (page, name) => page.evaluate((phase) => globalThis.bench.begin(phase), name);

/** Types into the page's field, then turns the wheel over its text: the phases 'typing', 'scrolling' and 'end'. */
export async function typeAndScroll(page) {
  await page.click('#field');
  await beginPhase(page, 'typing');
  await repeat(KEYS, (i) => page.keyboard.press('etaoin'[i % 6]));
  await page.mouse.move(500, 400);
  await beginPhase(page, 'scrolling');
  await repeat(WHEEL_TURNS, () => page.mouse.wheel({ deltaY: 100 }));
  await beginPhase(page, 'end');
}

async function repeat(times, act) {
  let due = performance.now();
  for (let i = 0; i < times; i++) {
    await act(i);
    due = Math.max(due + EVERY, performance.now());
    await rest(Math.max(0, due - performance.now()));
  }
}
