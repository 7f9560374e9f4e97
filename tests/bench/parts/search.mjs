import { bundleScript } from '../bundle.mjs';
import { printTable } from '../print-table.mjs';

const ENGINES = ['Snipmark', 'MiniSearch', 'FlexSearch'];
const KINDS = 13;
const ROUNDS = 3;
const ms = (value) => (value === undefined ? '-' : `${value.toFixed(value < 10 ? 2 : 1)} ms`);
const times = (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(ratio < 10 ? 2 : 1)}x` : '-');
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** Searching a library of marks: start-up, memory and queries, beside what a user would pick instead. */
export async function measureSearch({ openPage, isQuick, seed }) {
  const script = await bundleScript('page/search/main.mjs');
  const counts = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000];
  const each = isQuick ? 5 : Math.ceil(200 / KINDS);
  const runs = [];
  for (const count of counts) {
    const queries = await withPage(openPage, script, (page) =>
      page.evaluate((...given) => globalThis.searchBench.queries(...given), seed, count, each),
    );
    for (const name of ENGINES)
      runs.push(await measureEngine(openPage, script, { name, seed, count, queries }));
  }
  printStarts(runs);
  for (const count of counts)
    printQueries(
      count,
      runs.filter((run) => run.count === count),
    );
  printGrowth(runs.filter(({ name }) => name === 'Snipmark'));
}

async function withPage(openPage, script, act) {
  const page = await openPage();
  await page.addScriptTag({ content: script });
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

async function measureEngine(openPage, script, { name, seed, count, queries }) {
  const built = await withPage(openPage, script, (page) =>
    page.evaluate((...given) => globalThis.searchBench.build(...given), name, seed, count),
  );
  return withPage(openPage, script, async (page) => {
    const before = await weigh(page);
    const loadMs = await page.evaluate((given) => globalThis.searchBench.load(given), name);
    const bytes = (await weigh(page)) - before;
    const first = await page.evaluate((...given) => globalThis.searchBench.ask(...given), queries, 1);
    const answers = await page.evaluate((...given) => globalThis.searchBench.ask(...given), queries, ROUNDS);
    const bytesAfter = (await weigh(page)) - before;
    const more = name === 'Snipmark' ? await page.evaluate(() => globalThis.searchBench.more()) : {};
    return { name, count, ...built, loadMs, bytes, bytesAfter, queries, first, answers, more };
  });
}

/** Bytes in use by scripts and buffers, after collections. */
async function weigh(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}

function printStarts(runs) {
  const own = (run) => runs.find(({ name, count }) => name === 'Snipmark' && count === run.count);
  printTable(
    'Start-up and memory (in brackets: against Snipmark)',
    ['', 'marks', 'build from rows', 'load what was saved', 'memory', 'after the queries'],
    runs.map((run) => [
      run.name,
      run.count,
      `${ms(run.buildMs)} (${times(run.buildMs / own(run).buildMs)})`,
      `${ms(run.loadMs)} (${times(run.loadMs / own(run).loadMs)})`,
      `${mb(run.bytes)} (${times(run.bytes / own(run).bytes)})`,
      mb(run.bytesAfter),
    ]),
  );
}

function printQueries(count, runs) {
  const { queries } = runs[0];
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const figures = (run, isMeant) => {
    const answers = run.answers.filter((answer, i) => answer !== null && isMeant(queries[i]));
    if (answers.length === 0) return null;
    const taken = answers.map((answer) => answer.ms);
    const found = answers.reduce((sum, answer) => sum + answer.found, 0) / answers.length;
    return { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), slowest: Math.max(...taken), found };
  };
  const cells = (one) =>
    one === null ? ['-', '-', '-', '-'] : [ms(one.p50), ms(one.p95), ms(one.slowest), one.found.toFixed(0)];
  const head = runs.flatMap(({ name }) => [`${name} p50`, 'p95', 'slowest', 'found']);
  const row = (title, isMeant) => [title, ...runs.flatMap((run) => cells(figures(run, isMeant)))];
  const common = (query) => runs.every((run) => run.answers[queries.indexOf(query)] !== null);
  printTable(
    `Queries over ${count} marks, the fastest of ${ROUNDS} rounds; found: marks on average`,
    ['', ...head],
    [
      ...kinds.map((kind) => row(kind, (query) => query.kind === kind)),
      row('all that all can', common),
      row('all', () => true),
    ],
  );
  const [own] = runs;
  const firstMs = own.first.map((answer) => answer.ms);
  const firstResults = own.answers.map(({ firstMs, ms: allMs }) => firstMs ?? allMs);
  const slices = own.answers.map(({ slowest }) => slowest);
  printTable(
    `Snipmark, ${count} marks`,
    ['', 'time'],
    [
      ['first results, p95', ms(quantile(firstResults, 0.95))],
      ['first results, slowest', ms(Math.max(...firstResults))],
      ['asked for the first time, p95', ms(quantile(firstMs, 0.95))],
      ['asked for the first time, slowest', ms(Math.max(...firstMs))],
      ['longest stretch without a pause, p95', ms(quantile(slices, 0.95))],
      ['longest stretch without a pause, slowest', ms(Math.max(...slices))],
      ...Object.entries(own.more).map(([name, value]) => [name, ms(value)]),
    ],
  );
}

function printGrowth(runs) {
  const all = ({ answers }, part) =>
    quantile(
      answers.map((answer) => answer.ms),
      part,
    );
  printTable(
    'Growth of Snipmark, against the row above',
    ['marks', 'load', 'query p50', 'query p95', 'memory'],
    runs.map((run, i) => {
      const cell = (value, before, show) =>
        `${show(value)}${before === undefined ? '' : ` (${times(value / before)})`}`;
      const last = runs[i - 1];
      return [
        run.count,
        cell(run.loadMs, last?.loadMs, ms),
        cell(all(run, 0.5), last && all(last, 0.5), ms),
        cell(all(run, 0.95), last && all(last, 0.95), ms),
        cell(run.bytes, last?.bytes, mb),
      ];
    }),
  );
}
