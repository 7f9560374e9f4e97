import { createTextIndex } from '../../../lib/anchor/text-index.ts';
import { seededRandom } from '../revisions/random.mjs';
import { insertText } from './changes.mjs';
import { editInside } from './edit-letters.mjs';
import { fastestTimes } from './fastest-times.mjs';
import { createFloorPasses } from './floor-passes.mjs';
import { PageText } from './page-text.mjs';
import { indexEachOffset, indexPlainly } from './plain-index.mjs';
import { describeAll } from './run-engine.mjs';
import { spreadMarks, thin } from './spread-marks.mjs';

/** One mark of so many is edited on the page that is edited. */
const EDITED = 10;

/**
 * Milliseconds on one page: { facts, describe, find: { page: { count: { engine: { ms, found } } } }, passes,
 * index }.
 */
export async function measureCost({ html, counts, rounds, engines }) {
  document.body.innerHTML = html;
  const page = new PageText();
  const spans = spreadMarks(page.visible.length, Math.max(...counts));
  const ranges = spans.map(({ start, end }) => page.rangeOf(start, end));
  const anchors = new Map();
  for (const engine of engines) anchors.set(engine, await describeAll(engine, ranges));
  const facts = { characters: page.raw.length, textNodes: page.nodes.length };
  const passes = await fastestTimes(createFloorPasses(), rounds + 2);
  const index = await fastestTimes(
    {
      'plain, an offset a text node': indexPlainly,
      'plain, an offset a character': indexEachOffset,
      snipmark: () => createTextIndex(document.body),
    },
    rounds + 2,
  );
  const some = thin(ranges, Math.min(1000, ranges.length));
  const describe = await fastestTimes(
    Object.fromEntries(engines.map((engine) => [engine.name, () => describeOnly(engine, some)])),
    rounds,
  );
  const find = { unchanged: await findAll(engines, anchors, counts, rounds) };
  insertText([], seededRandom('cost moved'));
  find.moved = await findAll(engines, anchors, counts, rounds);
  const random = seededRandom('cost edited');
  editInside(
    ranges.filter(() => random(EDITED) === 0),
    random,
  );
  find.edited = await findAll(engines, anchors, counts, rounds);
  return { facts, describe, find, passes, index };
}

function describeOnly(engine, ranges) {
  engine.beginDescribe();
  for (const range of ranges) engine.describe(range);
  engine.endDescribe();
}

async function findAll(engines, anchors, counts, rounds) {
  const answers = {};
  for (const count of counts) {
    const found = {};
    const tasks = engines.map((engine) => {
      const wanted = thin(anchors.get(engine), count);
      const task = () => {
        found[engine.name] = engine.restore(wanted).filter(Boolean).length;
      };
      return [engine.name, task];
    });
    const times = await fastestTimes(Object.fromEntries(tasks), rounds);
    answers[count] = Object.fromEntries(
      engines.map(({ name }) => [name, { ms: times[name], found: found[name] }]),
    );
  }
  return answers;
}
