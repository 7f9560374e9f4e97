import { afterFrame } from './after-frame.mjs';

/** The least duration that the Event Timing API reports, in milliseconds. */
const LEAST = 16;

const isSupported = (type) => PerformanceObserver.supportedEntryTypes.includes(type);

/** Notes what the browser says of slow events and frames, and how long each key takes to the next frame. */
export function noteInput() {
  const events = [];
  const longFrames = isSupported('long-animation-frame') ? [] : null;
  const keys = [];
  const observe = (type, note, options) => {
    if (isSupported(type))
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, ...options });
  };
  observe('event', ({ name, startTime, duration }) => events.push({ name, at: startTime, took: duration }), {
    durationThreshold: LEAST,
  });
  observe('long-animation-frame', ({ startTime, duration }) =>
    longFrames.push({ at: startTime, took: duration }),
  );
  addEventListener(
    'keydown',
    ({ timeStamp: at }) =>
      requestAnimationFrame(() => afterFrame((now) => keys.push({ at, took: now - at }))),
    { capture: true, passive: true },
  );
  return { events, longFrames, keys };
}
