import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { builtExtension } from '../../support/profile.ts';
import { serveVisitedPages } from '../beside/corpus-pages.mjs';
import { listListeners } from '../beside/list-listeners.mjs';
import { BROWSERS, openBoth, rest } from '../beside/open-both.mjs';
import { COMPARED, compareVisits, quantile } from '../beside/spread.mjs';
import { visitTwice, watchVisit } from '../beside/visit-quietly.mjs';
import { printTable } from '../print-table.mjs';

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
/** By then a browser has told an extension of its start. */
const START_MS = 1500;
const VISITS = { first: 'first visits, in a new process', next: 'next visits, from the cache' };

/** What a page without marks and without a link pays for the loader, beside the same page without any extension. */
export async function measureLoader({ isQuick, seed, pages }) {
  for (const name of Object.keys(BROWSERS)) {
    const most = isQuick ? 4 : name === 'chromium' ? Number.POSITIVE_INFINITY : 12;
    const server = await serveVisitedPages(pages, seed, most);
    try {
      await openBoth(name, (browsers) => measureIn(name, browsers, server));
    } finally {
      await server.close();
    }
  }
}

async function measureIn(name, { withIt, without }, server) {
  const { size } = await stat(join(builtExtension(BUILDS[name]), 'loader.js'));
  const figures = { without: [], withIt: [], again: [] };
  let [woken, changed] = [0, 0];
  await putToSleep(withIt);
  for (const address of server.addresses) {
    figures.without.push(await visitTwice(without, server, address));
    figures.withIt.push(await visitTwice(withIt, server, address));
    figures.again.push(await visitTwice(without, server, address));
    if ((await watchVisit(without, address)) !== (await watchVisit(withIt, address))) changed++;
    if (!(await withIt.backgroundRuns())) continue;
    woken++;
    await putToSleep(withIt);
  }
  const count = server.addresses.length;
  console.log(
    `\n${BROWSERS[name]}: loader.js has ${size} bytes. Of ${count} pages, ${woken} woke the background, and ` +
      `${changed} were other pages, or changed otherwise, than without it.`,
  );
  if (name === 'chromium') await printTraced(withIt, server, figures.withIt);
  for (const [when, title] of Object.entries(VISITS)) {
    const [bare, own, again] = [figures.without, figures.withIt, figures.again].map((pages) =>
      pages.map((page) => page[when]),
    );
    printTable(
      `${BROWSERS[name]}, ${count} pages, ${title} (ms)`,
      COMPARED,
      compareVisits({ without: bare, withIt: own, again }),
    );
  }
}

/** Ends the background, and once more where what it is told of its own start has woken it again. */
async function putToSleep(browser) {
  await browser.killBackground();
  await rest(START_MS);
  await browser.killBackground();
}

/** What only Chromium's tools tell: the loader's own time, and what it listens to. */
async function printTraced(browser, server, figures) {
  const rows = Object.entries(VISITS).map(([when, title]) => {
    const own = figures.map((page) => page[when]['its script, processor']);
    return [title, ...[0.5, 0.9, 1].map((share) => quantile(own, share).toFixed(2))];
  });
  printTable(
    "The loader's script (EvaluateScript and FunctionCall; ms of the processor)",
    ['', 'median page', '90th percentile', 'slowest'],
    rows,
  );
  const page = await browser.openPage(server.addresses[0]);
  const { found, delaying } = await listListeners(page);
  await page.close();
  const say = (list) => list.map(({ target, type }) => `${type} on ${target}`).join(', ') || 'none';
  console.log(`\nIt listens to: ${say(found)}. Of these may delay scrolling: ${say(delaying)}.`);
}
