import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLengths } from './borders.mjs';
import { rules } from './classify.mjs';
import { alignWords } from './diff.mjs';
import { drawPlace, drawQuote, kinds } from './draw.mjs';
import { seededRandom } from './random.mjs';
import { readWords } from './words.mjs';

const perKind = 10;
const draws = { moved: 400, edited: 600, gone: 400, repeated: 600, 'gone-repeated': 4000 };
const searches = 25;
const makers = ['borders', 'cases', 'classify', 'diff', 'draw', 'places', 'random', 'similar', 'words'];

function modelOf(pair) {
  const old = readWords(pair.old);
  const next = readWords(pair.new);
  const map = alignWords(old.words, next.words);
  return {
    old,
    new: next,
    map,
    runs: runLengths(map),
    wordAt: new Map(old.words.map((_, index) => [old.starts[index], index])),
    quote: (first, end) => old.text.slice(old.starts[first], old.starts[end]),
    searches,
  };
}

/** Makes the test cases of one pair of revisions; the same pair and seed give the same cases. */
export function casesOf(pair, seed) {
  const model = modelOf(pair);
  const cases = [];
  const used = new Set();
  // The rare categories come first: a quote is taken once, a place once for a kind.
  for (const category of ['gone-repeated', 'repeated', 'gone', 'edited', 'moved'])
    for (const kind of kinds) {
      const random = seededRandom(`${pair.name} ${seed} ${category} ${kind}`);
      const place = drawPlace(category, model.map, random);
      const taken = [];
      model.searches = searches;
      for (let draw = 0, found = 0; draw < draws[category] && found < perKind; draw++) {
        const range = drawQuote(model.old, kind, place(), random);
        if (!range) continue;
        const quote = model.quote(...range);
        const isTaken = used.has(quote) || taken.some(([first, end]) => range[0] < end && first < range[1]);
        const truth = isTaken ? null : rules[category](model, ...range);
        if (!truth) continue;
        used.add(quote);
        taken.push(range);
        found++;
        const [start, end] = range.map((word) => model.old.starts[word]);
        cases.push({ pair: pair.name, category, kind, start, end, truthStart: truth[0], truthEnd: truth[1] });
      }
    }
  return cases;
}

/** Reads the cases of all pairs, made once for each seed and kept until this code or the pairs change. */
export function loadCases(pairs, cache, seed) {
  const file = join(cache, `cases-${seed}.json`);
  const paths = [
    join(cache, 'pairs.json'),
    ...makers.map((name) => join(import.meta.dirname, `${name}.mjs`)),
  ];
  const newest = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  if (existsSync(file) && statSync(file).mtimeMs > newest) return JSON.parse(readFileSync(file, 'utf8'));
  const cases = pairs.flatMap((pair) => {
    process.stderr.write(`making cases of ${pair.name}\n`);
    return casesOf(pair, seed);
  });
  writeFileSync(file, JSON.stringify(cases));
  return cases;
}
