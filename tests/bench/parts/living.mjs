import { figuresOfHands, figuresOfRest, figuresOfTrace } from '../beside/living-figures.mjs';
import { makeLivingPages } from '../beside/living-pages.mjs';
import { BROWSERS, openBoth, rest } from '../beside/open-both.mjs';
import { COMPARED, compareVisits } from '../beside/spread.mjs';
import { readVisit, recordTrace } from '../beside/trace.mjs';
import { printTable } from '../print-table.mjs';

const KEYS = 30;
const TURNS = 30;
/** Milliseconds between two keys, or two turns of the wheel. */
const EVERY = 30;

/**
 * Pages that are visited by turns, first without the extension: how long each is left to itself, in milliseconds,
 * and whether somebody then types and scrolls; and, with other marks, again with the extension.
 */
const CASES = [
  { title: 'the page as it was marked', path: '/unchanged', restMs: 1000 },
  { title: 'the page has changed', path: '/changed', restMs: 1000 },
  {
    title: 'the page has changed, and changes 100 times a second',
    path: '/changed#changing',
    restMs: 3000,
    isUsed: true,
    otherwise: { title: 'the same, with marks whose words are missing', path: '/orphans#changing' },
  },
];

/** A page of a megabyte with a hundred marks, in use, beside the same page without the extension. */
export async function measureLiving({ openPage, server, texts, isQuick, seed }) {
  const length = isQuick ? 250_000 : 1_000_000;
  const { origin } = server;
  const writeAll = await makeLivingPages({ texts, origin, openPage, seed, length });
  for (const name of Object.keys(BROWSERS))
    await openBoth(name, async ({ withIt, without }) => {
      await writeAll(withIt);
      const tabs = new Map();
      for (const browser of [without, withIt]) tabs.set(browser, await browser.openPage('about:blank'));
      const measure = (browser, how) => visit(browser, tabs.get(browser), origin, how);
      for (const how of CASES) {
        const other = name === 'chromium' && how.otherwise && { ...how, ...how.otherwise, isUsed: false };
        const figures = { without: [], withIt: [], other: [] };
        for (let turn = 0; turn < (isQuick ? 2 : 5); turn++) {
          figures.without.push(await measure(without, how));
          figures.withIt.push(await measure(withIt, how));
          if (other) figures.other.push(await measure(withIt, other));
        }
        const print = (title, visits) =>
          printTable(
            `${BROWSERS[name]}, ${title} (ms)`,
            COMPARED,
            compareVisits({ without: figures.without, withIt: visits }),
          );
        print(how.title, figures.withIt);
        if (other) print(other.title, figures.other);
      }
    });
}

/** The figures of one visit. */
async function visit(browser, page, origin, { path, restMs, isUsed = false }) {
  // From a page of the same site: what a process that has just begun does is not in the trace yet.
  await page.goto(origin);
  const address = origin + path;
  const run = async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate((ms) => globalThis.bench.untilParsedFor(ms), restMs);
    await begin(page, 'typing');
    if (isUsed) await useHands(page);
  };
  const isTraced = browser.name === 'chromium';
  const events = isTraced ? await recordTrace(page, true, run) : await run();
  const report = await page.evaluate(() => globalThis.bench.report());
  const isChanging = path.includes('#');
  return {
    ...figuresOfRest(report, isChanging),
    ...(isTraced && figuresOfTrace(readVisit(events, address), 'parsed', 'typing', isChanging)),
    ...(isUsed && figuresOfHands(report, KEYS)),
  };
}

const begin = (page, name) => page.evaluate((phase) => globalThis.bench.begin(phase), name);

/** Types into the page's field and turns the wheel over its text. */
async function useHands(page) {
  await page.click('#field');
  await begin(page, 'typing');
  await often(KEYS, (i) => page.keyboard.press('etaoin'[i % 6]));
  await page.mouse.move(500, 400);
  await begin(page, 'scrolling');
  await often(TURNS, () => page.mouse.wheel({ deltaY: 100 }));
  await begin(page, 'end');
}

async function often(times, act) {
  let due = performance.now();
  for (let i = 0; i < times; i++) {
    await act(i);
    due = Math.max(due + EVERY, performance.now());
    await rest(Math.max(0, due - performance.now()));
  }
}
