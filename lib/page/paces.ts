import type { Pace } from '../anchor/run-slices.ts';

/** Work at a stretch, in milliseconds: half of what a frame may take. */
const SLICE_MS = 8;
/** A busy page does not keep a reader's marks waiting for longer than this at each pause, in milliseconds. */
const PAUSE_MS = 50;

/** For work that a reader waits for: it goes on as soon as what is more urgent, such as input, has had its turn. */
export const SOON_PACE: Pace = {
  sliceMs: SLICE_MS,
  now: () => performance.now(),
  pause: () => scheduler.yield(),
};

/** Spreads work over the times at which the page is idle. */
export const IDLE_PACE: Pace = {
  sliceMs: SLICE_MS,
  now: () => performance.now(),
  pause: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PAUSE_MS })),
};
