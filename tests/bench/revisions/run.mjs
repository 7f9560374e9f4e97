// Measures anchoring engines on real revisions of long documents. Run fetch-revisions.mjs once before.
// node run.mjs [--engine module.ts ...] [--only name ...] [--seed N] [--pairs N]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCases } from './cases.mjs';
import { readable } from './readable.mjs';
import { judge, Tally } from './score.mjs';
import { normalise } from './words.mjs';

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '1000' },
  },
});
const baselines = ['exact', 'nearest', 'hypothesis-like'];
const cache = join(import.meta.dirname, 'cache');
const categories = ['moved', 'edited', 'gone', 'repeated', 'gone-repeated'];

async function loadEngines() {
  const names = options.only ? baselines.filter((name) => options.only.includes(name)) : baselines;
  const paths = [
    ...names.map((name) => join(import.meta.dirname, 'engines', `${name}.mjs`)),
    ...options.engine.map((path) => resolve(path)),
  ];
  const engines = [];
  for (const path of paths) {
    const loaded = await import(path).catch((error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      console.error(`left out ${path}: ${error.message}`);
    });
    if (loaded) engines.push(loaded.default ?? loaded.engine);
  }
  return engines;
}

function readPairs() {
  const file = join(cache, 'pairs.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.error('There are no texts yet: run fetch-revisions.mjs first.');
  process.exit(1);
}

/** Takes pairs spread over all documents when only some are wanted. */
function choosePairs(pairs) {
  const count = Math.min(Number(options.pairs), pairs.length);
  return Array.from({ length: count }, (_, index) => pairs[Math.floor((index * pairs.length) / count)]);
}

const allPairs = readPairs();
const pairs = choosePairs(allPairs);
const allCases = loadCases(allPairs, cache, options.seed);
const engines = await loadEngines();
const results = engines.map((engine) => ({ engine, tally: new Tally(), misses: [], describe: 0, locate: 0 }));
for (const engine of results)
  for (const category of categories) {
    const kinds = new Set(allCases.filter((one) => one.category === category).map((one) => one.kind));
    for (const kind of ['all', ...kinds]) engine.tally.expect(`${category} ${kind}`);
  }

for (const pair of pairs) {
  const cases = allCases.filter((one) => one.pair === pair.name);
  const [old, next] = [normalise(pair.old), normalise(pair.new)];
  for (const result of results) {
    const before = performance.now();
    const anchors = cases.map(({ start, end }) => result.engine.describe(old, start, end));
    const between = performance.now();
    const answers = await result.engine.locate(next, anchors);
    result.describe += between - before;
    result.locate += performance.now() - between;
    const show = readable(pair);
    cases.forEach((one, index) => {
      const verdict = judge(one, answers[index]);
      result.tally.add(`${one.category} all`, verdict);
      result.tally.add(`${one.category} ${one.kind}`, verdict);
      if (verdict !== 'right') result.misses.push({ verdict, ...show(one, answers[index]) });
    });
  }
}

console.log(`${'engine, category, kind'.padEnd(44)}  right%  wrong%partial%   none%      n`);
for (const { engine, tally, misses, describe, locate } of results) {
  for (const line of tally.lines(`${engine.name}: `)) console.log(line);
  const time = `${(describe / 1000).toFixed(1)} s to describe, ${(locate / 1000).toFixed(1)} s to locate`;
  console.log(`${engine.name}: ${time}\n`);
  writeFileSync(join(cache, `misses-${engine.name}.json`), JSON.stringify(misses, null, 1));
}
