import { quantile } from './spread.mjs';

const FRAME_MS = 1000 / 60;
/** What Event Timing does not report took no longer than this, in milliseconds. */
const UNREPORTED = 16;
const PAINTED = 'parsed to all marks painted (without: first frame)';

const within = (list, [from, to]) => list.filter(({ at }) => at >= from && at < to);
const most = (values) => Math.max(0, ...values);
const each = (list) => list.map(({ took }) => took);

/** From one phase's begin to the next one's. */
const phaseOf = (begins, name, next) => [begins[name], begins[next]];

/**
 * What a visit's report (`page/living.mjs`) says of the time in which the page is left to itself.
 *
 * @param expectsMarks marks that are not painted by then are a figure that is missing
 */
export function figuresOfRest(
  { phases, loaded, frames, painted, longFrames, late },
  isChanging,
  expectsMarks,
) {
  const rest = phaseOf(phases, 'parsed', 'typing');
  const first = frames.find(({ at }) => at >= phases.parsed);
  const last = painted.at(-1)?.count ?? 0;
  const all = painted.find(({ count }) => count === last);
  const ticks = each(within(late, rest));
  return {
    'load event': loaded,
    'parsed to first frame': first.rendered - phases.parsed,
    ...(expectsMarks
      ? { [PAINTED]: (all?.at ?? Number.NaN) - phases.parsed }
      : { [PAINTED]: first.rendered - phases.parsed }),
    'marks painted': last,
    ...(longFrames && { 'longest animation frame (0: none over 50)': most(each(within(longFrames, rest))) }),
    ...(isChanging && {
      "page's own timer late, p95": quantile(ticks, 0.95),
      'at the most': most(ticks),
    }),
  };
}

/** The same of typing and scrolling. */
export function figuresOfHands({ phases, frames, keys, events }, keyCount) {
  const typing = phaseOf(phases, 'typing', 'scrolling');
  const scrolling = phaseOf(phases, 'scrolling', 'end');
  const toFrame = each(within(keys, typing));
  const reported = each(within(events, typing).filter(({ name }) => name === 'keydown'));
  const timed = [...reported, ...Array(Math.max(0, keyCount - reported.length)).fill(UNREPORTED)];
  return {
    'key to frame, p50': quantile(toFrame, 0.5),
    'key to frame, p95': quantile(toFrame, 0.95),
    'key to frame, longest': most(toFrame),
    'Event Timing of keys, p50 (16: or less)': quantile(timed, 0.5),
    'Event Timing of keys, p95': quantile(timed, 0.95),
    'Event Timing of keys, longest': most(timed),
    'typing: frames dropped a second': dropped(frames, typing),
    'scrolling: frames dropped a second': dropped(frames, scrolling),
    'scrolling: longest between frames': most(gaps(frames, scrolling)),
  };
}

function gaps(frames, [from, to]) {
  const inside = [from, ...within(frames, [from, to]).map(({ at }) => at), to];
  return inside.slice(1).map((at, i) => at - inside[i]);
}

function dropped(frames, phase) {
  const missed = gaps(frames, phase).map((gap) => Math.max(0, Math.round(gap / FRAME_MS) - 1));
  return (1000 * missed.reduce((sum, count) => sum + count, 0)) / (phase[1] - phase[0]);
}

/** What a visit's trace says of the time in which the page is left to itself. */
export function figuresOfTrace({ tasks, layout, marks }, isChanging) {
  const phase = phaseOf(marks, 'parsed', 'typing');
  const inPhase = within(tasks, phase);
  const ours = inPhase.filter((task) => task.ours > 0);
  const script = ours.reduce((sum, task) => sum + task.ours, 0);
  const longest = (list, key) => most(list.map((task) => task[key]));
  return {
    'longest task, processor': longest(inPhase, 'cpu'),
    'longest task, by the clock': longest(inPhase, 'took'),
    'longest pass of style or layout, processor': longest(within(layout, phase), 'cpu'),
    'longest task in which it ran, processor': longest(ours, 'cpu'),
    'longest task in which it ran, by the clock': longest(ours, 'took'),
    'most of it in one task, processor': longest(ours, 'ours'),
    ...(isChanging
      ? { 'its script, processor, a second': (1000 * script) / (phase[1] - phase[0]) }
      : { 'its script, processor, in all': script }),
  };
}
