const CATEGORIES = [
  '-*',
  '__metadata',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];
const PROFILER = 'disabled-by-default-v8.cpu_profiler';
const OURS = /^chrome-extension:/;

/** Chromium's trace of what happens meanwhile; with `isProfiled`, what ran is sampled some five times a millisecond. */
export async function recordTrace(page, isProfiled, run) {
  await page.tracing.start({ categories: isProfiled ? [...CATEGORIES, PROFILER] : CATEGORIES });
  await run();
  return JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
}

/**
 * What the main thread of a page did from the last time that it was shown under this address, in milliseconds from
 * then on. A span is `{ at, took, cpu }`: by the clock, and of the processor, which does not count what others took.
 * `tasks` have `ours`, too: the processor's time for scripts of the extension, by samples where there are any, else by
 * events. `script` and `ownScript` are outermost calls of any script, and of the extension's; `layout`, passes
 * of style and layout, whoever made them necessary.
 */
export function readVisit(events, address) {
  const [url] = address.split('#');
  const commit = events.findLast(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!commit) throw new Error(`The trace has nothing of ${address}`);
  const ms = (ts) => (ts - commit.ts) / 1000;
  const own = events
    .filter(({ pid, tid, ts }) => pid === commit.pid && tid === commit.tid && ts >= commit.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const spansOf = (isWanted) =>
    outermost(own.filter((event) => event.ph === 'X' && isWanted(event))).map(({ ts, dur, tdur = dur }) => ({
      at: ms(ts),
      took: dur / 1000,
      cpu: tdur / 1000,
    }));
  const isScript = ({ name }) => name === 'EvaluateScript' || name === 'FunctionCall';
  const ownScript = spansOf((event) => isScript(event) && OURS.test(event.args.data?.url));
  const tasks = spansOf(({ name }) => name === 'RunTask');
  const samples = readSamples(events, commit).map(({ ts, isOurs }) => ({ at: ms(ts), isOurs }));
  attribute(tasks, ownScript, samples);
  const marks = own.filter(({ cat, name }) => cat === 'blink.user_timing' && name.startsWith('bench '));
  return {
    tasks,
    ownScript,
    script: spansOf(isScript),
    layout: spansOf(({ name }) => name === 'UpdateLayoutTree' || name === 'Layout'),
    marks: Object.fromEntries(marks.map(({ name, ts }) => [name.slice('bench '.length), ms(ts)])),
    loaded: ms(own.find(({ name }) => name === 'loadEventEnd')?.ts),
  };
}

/** Without the events that lie in others of the same list, which is sorted by time. */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur }) => {
    const isInside = ts < end;
    end = Math.max(end, ts + dur);
    return !isInside;
  });
}

/** Gives each task its part of the extension. All three are sorted by time. */
function attribute(tasks, ownScript, samples) {
  let [call, sample] = [0, 0];
  for (const task of tasks) {
    const end = task.at + task.took;
    task.ours = 0;
    for (; ownScript[call]?.at < end; call++) task.ours += ownScript[call].cpu;
    let [all, ours] = [0, 0];
    for (; samples[sample]?.at < end; sample++) {
      if (samples[sample].at < task.at) continue;
      all++;
      if (samples[sample].isOurs) ours++;
    }
    if (ours > 0) task.ours = Math.max(task.ours, (task.cpu * ours) / all);
  }
}

/** When the profiler looked at this thread, and whether a script of the extension ran. */
function readSamples(events, { pid, tid }) {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  if (!profile) return [];
  const isOurs = new Map();
  const samples = [];
  let ts = profile.args.data.startTime;
  for (const { name, pid: from, id, args } of events) {
    if (name !== 'ProfileChunk' || from !== pid || id !== profile.id) continue;
    const { cpuProfile, timeDeltas = [] } = args.data;
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
      isOurs.set(node, OURS.test(callFrame.url) || (isOurs.get(parent) ?? false));
    for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
      ts += timeDeltas[i] ?? 0;
      samples.push({ ts, isOurs: isOurs.get(node) ?? false });
    }
  }
  return samples;
}
