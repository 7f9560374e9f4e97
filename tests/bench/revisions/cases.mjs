import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLengths } from './borders.mjs';
import { rules } from './classify.mjs';
import { alignWords } from './diff.mjs';
import { drawPlace, drawQuote, kinds } from './draw.mjs';
import { seededRandom } from './random.mjs';
import { readWords } from './words.mjs';

const perKind = 10;
const draws = 400;
const searches = 25;

function modelOf(pair) {
  const old = readWords(pair.old);
  const map = alignWords(old.words, readWords(pair.new).words);
  return {
    old,
    new: readWords(pair.new),
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
  // The rare categories come first: a quote is taken only once.
  for (const category of ['gone-repeated', 'repeated', 'gone', 'edited', 'moved'])
    for (const kind of kinds) {
      const random = seededRandom(`${pair.name} ${seed} ${category} ${kind}`);
      const place = drawPlace(category, model.map, random);
      model.searches = searches;
      for (let draw = 0, found = 0; draw < draws && found < perKind; draw++) {
        const range = drawQuote(model.old, kind, place(), random);
        if (!range) continue;
        const quote = model.quote(...range);
        const truth = used.has(quote) ? null : rules[category](model, ...range);
        if (!truth) continue;
        used.add(quote);
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
  const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.mjs'));
  const paths = [join(cache, 'pairs.json'), ...sources.map((name) => join(import.meta.dirname, name))];
  const newest = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  if (existsSync(file) && statSync(file).mtimeMs > newest) return JSON.parse(readFileSync(file, 'utf8'));
  const cases = pairs.flatMap((pair) => {
    process.stderr.write(`making cases of ${pair.name}\n`);
    return casesOf(pair, seed);
  });
  writeFileSync(file, JSON.stringify(cases));
  return cases;
}
