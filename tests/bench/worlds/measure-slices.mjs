import { describeSpan } from '../../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../../lib/anchor/fingerprint.ts';
import { locateFingerprints, locateSelectors } from '../../../lib/anchor/locate.ts';
import { OPEN_TREE } from '../../../lib/anchor/page-tree.ts';
import { runInSlices } from '../../../lib/anchor/run-slices.ts';
import { buildTextIndex, createTextIndex } from '../../../lib/anchor/text-index.ts';
import { insertText } from '../page/changes.mjs';
import { editInside } from '../page/edit-letters.mjs';
import { PageText } from '../page/page-text.mjs';
import { spreadMarks } from '../page/spread-marks.mjs';
import { seededRandom } from '../revisions/random.mjs';

const MARKS = 1000;
/** One mark of so many is edited. */
const EDITED = 10;

/** Describes the marks, changes the page, and finds them again in slices, `rounds` times. */
export async function measureSlices({ sliceMs, rounds }) {
  const root = document.body;
  const spans = spreadMarks(createTextIndex(root).text.length, MARKS);
  const index = createTextIndex(root);
  const stored = spans.map(({ start, end }) => describeSpan(index, start, end).selectors);
  const carried = spans.map(({ start, end }, i) => {
    const fingerprint = fingerprintOf(stored[i]);
    return { start, length: end - start, fingerprint };
  });
  changePage(spans);
  const works = {
    snipmark: () => locateSelectors({ root, tree: OPEN_TREE, index: () => buildTextIndex(root) }, stored),
    'snipmark-link': () => locateFingerprints(() => buildTextIndex(root), carried),
  };
  const answers = {};
  for (const [name, work] of Object.entries(works)) {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await timeSlices(work(), sliceMs));
    const [first] = runs;
    const [calmest] = runs.sort((one, other) => one.longest - other.longest);
    answers[name] = { first, calmest };
  }
  return answers;
}

function changePage(spans) {
  const page = new PageText();
  const ranges = spans.map(({ start, end }) => page.rangeOf(start, end));
  const random = seededRandom('worlds');
  insertText([], random);
  const edited = ranges.filter(() => random(EDITED) === 0);
  editInside(edited, random);
}

/** Milliseconds of the longest slice and of all together, without the pauses between them. */
async function timeSlices(work, sliceMs) {
  const now = () => performance.now();
  let longest = 0;
  let total = 0;
  let slices = 0;
  let from = now();
  const note = () => {
    const took = now() - from;
    longest = Math.max(longest, took);
    total += took;
    slices++;
  };
  const pause = async () => {
    note();
    await new Promise((resolve) => setTimeout(resolve));
    from = now();
  };
  const found = (await runInSlices(work, { sliceMs, now, pause })).filter(Boolean).length;
  note();
  return { longest, total, slices, found };
}
