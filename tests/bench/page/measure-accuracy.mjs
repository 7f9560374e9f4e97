import { seededRandom } from '../revisions/random.mjs';
import { CHANGES } from './changes.mjs';
import { chooseSelections } from './choose-selections.mjs';
import { judge } from './judge.mjs';
import { PageText } from './page-text.mjs';
import { describeAll, restoreAll } from './run-engine.mjs';

/** Quotes with fewer visible characters have a table of their own. */
const SHORT = 12;
/** Characters on each side that are shown with a miss. */
const BESIDE = 24;

const show = (body) => document.body.replaceWith(body.cloneNode(true));

/**
 * What each engine makes of each change of one page: a list of { engine, change, isShort, verdict, quote, found },
 * the verdict 'right', 'wrong', 'null', or 'late' where the engine had no time left to be asked.
 */
export async function measureAccuracy({ name, html, perKind, deadline, engines }) {
  document.body.innerHTML = html;
  const original = document.body.cloneNode(true);
  const page = new PageText();
  const selections = chooseSelections(page, perKind, seededRandom(`${name} selections`));
  const marks = selections.map(({ start, end }) => ({ start, end, quote: page.visible.slice(start, end) }));
  const anchors = new Map();
  for (const engine of engines) {
    show(original);
    anchors.set(engine, await describeAll(engine, rangesOf(marks), deadline * 4));
  }
  const verdicts = [];
  for (const [change, { rounds }] of Object.entries(CHANGES)) {
    for (let round = 0; round < rounds; round++) {
      show(original);
      const met = marks.map((_, i) => i).filter((i) => i % rounds === round);
      const truths = changePage(
        change,
        met.map((i) => marks[i]),
        seededRandom(`${name} ${change} ${round}`),
      );
      const changed = document.body.cloneNode(true);
      for (const engine of engines) {
        show(changed);
        const wanted = met.map((i) => anchors.get(engine)[i]);
        const answers = await restoreAll(engine, wanted, deadline);
        const quotes = met.map((i) => marks[i].quote);
        for (const answer of judgeAll(answers, truths, quotes))
          verdicts.push({ engine: engine.name, change, ...answer });
      }
    }
  }
  return verdicts;
}

function rangesOf(marks) {
  const page = new PageText();
  return marks.map(({ start, end }) => page.rangeOf(start, end));
}

/**
 * Makes the change; gives where each mark then should be found, null where nowhere. Undefined where that says
 * nothing: the change did not do to it what it should, or words that were deleted still stand elsewhere.
 */
function changePage(change, marks, random) {
  const { apply, keepsText, editsQuote, deletes } = CHANGES[change];
  const ranges = rangesOf(marks);
  apply(ranges, random);
  const after = new PageText();
  return marks.map((mark, n) => {
    if (deletes) return after.visible.includes(mark.quote) ? undefined : null;
    const truth = keepsText ? mark : after.spanOf(ranges[n]);
    if (!truth) return undefined;
    const isSame = after.visible.slice(truth.start, truth.end) === mark.quote;
    return isSame === !editsQuote ? truth : undefined;
  });
}

function judgeAll(answers, truths, quotes) {
  const page = new PageText();
  return answers.flatMap(({ range, isLate }, n) => {
    const truth = truths[n];
    if (truth === undefined) return [];
    const span = page.spanOf(range);
    const verdict = isLate ? 'late' : judge(span, truth);
    const quote = truth === null ? `${quotes[n]}, deleted` : inContext(page, truth);
    return [{ verdict, quote, isShort: quotes[n].length < SHORT, found: span ? inContext(page, span) : '' }];
  });
}

/** The words with what stands beside them, to be read by people. */
function inContext({ visible }, { start, end }) {
  const before = visible.slice(Math.max(0, start - BESIDE), start);
  return `${before}[${visible.slice(start, end)}]${visible.slice(end, end + BESIDE)}`;
}
