import { BROWSERS, openBoth, rest } from '../beside/open-both.mjs';
import { COMPARED, compareVisits, quantile } from '../beside/spread.mjs';
import { bundleScript } from '../bundle.mjs';
import { makeArticle } from '../pages/article.mjs';
import { printTable } from '../print-table.mjs';

/** What each turn measures, in this order: how long the drag takes, in milliseconds, and what is before it. */
const CASES = {
  'first on a page, background asleep, dragged at once': { isNew: true, isAsleep: true, dragMs: 0 },
  'first on a page, background asleep, dragged in 300 ms': { isNew: true, isAsleep: true, dragMs: 300 },
  'first on a page, background awake': { isNew: true, dragMs: 0 },
  'later ones': { dragMs: 0 },
};
const STEPS = 4;
/** A toolbar that has not come by then does not come. */
const WAIT_MS = 3000;
/** Between two selections, for what the marker then prepares. */
const PAUSE_MS = 100;

/** How long after a selection by mouse the toolbar is seen, beside the next frame of the page without Snipmark. */
export async function measureToolbar({ server, texts, isQuick, seed }) {
  const body = makeArticle(`${seed} toolbar`, { script: 'latin', size: 40_000 });
  texts.set('/toolbar.js', await bundleScript('beside/page/note-toolbar.mjs'));
  texts.set(
    '/toolbar',
    `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/toolbar.js"></script><body>${body}</body>`,
  );
  const address = `${server.origin}/toolbar`;
  for (const name of Object.keys(BROWSERS))
    await openBoth(name, async ({ withIt, without }) => {
      const figures = { without: [], withIt: [] };
      const tabs = [await without.openPage(address), await withIt.openPage(address)];
      for (let turn = 0; turn < (isQuick ? 5 : 30); turn++) {
        figures.without.push(await takeBareTurn(tabs[0], turn));
        figures.withIt.push(await takeTurn(withIt, tabs[1], address, turn));
      }
      printAll(BROWSERS[name], figures);
    });
}

/** Milliseconds from pointer up to the toolbar, by case. */
async function takeTurn(browser, page, address, turn) {
  const figures = {};
  for (const [i, [name, { isNew, isAsleep, dragMs }]] of Object.entries(CASES).entries()) {
    if (isNew) await page.goto(address, { waitUntil: 'load' });
    if (isAsleep) await browser.killBackground();
    figures[name] = await select(page, turn * 5 + i * 3, dragMs, true);
    await rest(PAUSE_MS);
  }
  return figures;
}

/** The same to the next frame, without the extension, where only the drag makes a difference. */
async function takeBareTurn(page, turn) {
  const [dragged, atOnce] = [
    await select(page, turn * 5, 300, false),
    await select(page, turn * 5 + 3, 0, false),
  ];
  return Object.fromEntries(
    Object.entries(CASES).map(([name, { dragMs }]) => [name, dragMs === 0 ? atOnce : dragged]),
  );
}

async function select(page, which, dragMs, hasToolbar) {
  const { from, to } = await page.evaluate((turn) => globalThis.bench.placeToDrag(turn), which);
  const waitMs = hasToolbar ? WAIT_MS : 0;
  await page.mouse.move(from.x, from.y);
  const noted = page.evaluate((ms) => globalThis.bench.noteToolbar(ms), waitMs);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await rest(dragMs / STEPS);
    await page.mouse.move(from.x + ((to.x - from.x) * step) / STEPS, to.y);
  }
  await page.mouse.up();
  const { frame, toolbar } = await noted;
  return hasToolbar ? (toolbar ?? Number.NaN) : frame;
}

function printAll(browser, { without, withIt }) {
  const shares = [0.5, 0.95, 1];
  const rows = Object.keys(CASES).map((name) => {
    const [bare, own] = [without, withIt].map((turns) => turns.map((turn) => turn[name]));
    const came = own.filter(Number.isFinite);
    const at = (list) => shares.map((share) => quantile(list, share).toFixed(0));
    return [name, ...at(bare), ...at(came), `${came.length} of ${own.length}`];
  });
  printTable(
    `${browser}: from pointer up to the first frame with the toolbar (ms)`,
    ['', 'next frame without it: p50', 'p95', 'longest', 'toolbar: p50', 'p95', 'longest', 'came'],
    rows,
  );
  printTable(`${browser}: the same, by turns (ms)`, COMPARED, compareVisits({ without, withIt }));
}
