import { figuresOfHands, figuresOfRest, figuresOfTrace } from '../beside/living-figures.mjs';
import { makeLivingPages } from '../beside/living-pages.mjs';
import { BROWSERS, openBoth } from '../beside/open-both.mjs';
import { COMPARED, compareVisits } from '../beside/spread.mjs';
import { readVisit, recordTrace } from '../beside/trace.mjs';
import { beginPhase, KEYS, typeAndScroll } from '../beside/type-and-scroll.mjs';
import { printTable } from '../print-table.mjs';

/**
 * Pages that are visited by turns, first without the extension: how long each is left to itself, in milliseconds,
 * and whether somebody then types and scrolls; and, with other marks, again with the extension.
 */
const CASES = [
  { title: 'the page as it was marked', path: '/unchanged', restMs: 1500 },
  { title: 'the page has changed', path: '/changed', restMs: 1500 },
  {
    title: 'the page has changed, and changes 100 times a second',
    path: '/changed#changing',
    restMs: 3000,
    isUsed: true,
    otherwise: {
      title: 'the same, with marks whose words are missing',
      path: '/orphans#changing',
      isUsed: false,
    },
  },
];

/** A page of a megabyte with a hundred marks, in use, beside the same page without the extension. */
export async function measureLiving({ openPage, server, texts, isQuick, seed }) {
  const length = isQuick ? 250_000 : 1_000_000;
  const { origin } = server;
  const writeAll = await makeLivingPages({ texts, origin, openPage, seed, length });
  const turns = isQuick ? 2 : 5;
  for (const name of Object.keys(BROWSERS))
    await openBoth(name, async ({ withIt, without }) => {
      await writeAll(withIt);
      const bare = { page: await without.openPage(origin), origin, isTraced: name === 'chromium' };
      const own = { ...bare, page: await withIt.openPage(origin), hasMarks: true };
      for (const how of CASES) await compareCase(BROWSERS[name], { bare, own }, how, turns);
    });
}

async function compareCase(browser, { bare, own }, how, turns) {
  // What only the trace can tell apart is not measured without one.
  const other = own.isTraced && how.otherwise && { ...how, ...how.otherwise };
  const figures = { without: [], withIt: [], other: [] };
  for (let turn = 0; turn < turns; turn++) {
    figures.without.push(await visit(bare, how));
    figures.withIt.push(await visit(own, how));
    if (other) figures.other.push(await visit({ ...own, hasMarks: false }, other));
  }
  const print = ({ title }, withIt) =>
    printTable(`${browser}, ${title} (ms)`, COMPARED, compareVisits({ without: figures.without, withIt }));
  print(how, figures.withIt);
  if (other) print(other, figures.other);
}

/** The figures of one visit. */
async function visit({ page, origin, isTraced, hasMarks = false }, { path, restMs, isUsed }) {
  // From a page of the same site: what a process that has just begun does is not in the trace yet.
  await page.goto(origin);
  const address = origin + path;
  const run = async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate((ms) => globalThis.bench.untilParsedFor(ms), restMs);
    await beginPhase(page, 'typing');
    if (isUsed) await typeAndScroll(page);
  };
  const events = isTraced ? await recordTrace(page, true, run) : await run();
  const report = await page.evaluate(() => globalThis.bench.report());
  const isChanging = path.includes('#');
  return {
    ...figuresOfRest(report, isChanging, hasMarks),
    ...(isTraced && figuresOfTrace(readVisit(events, address), isChanging)),
    ...(isUsed && figuresOfHands(report, KEYS)),
  };
}
