import type { Page } from 'puppeteer-core';
import { seededRandom } from '../../bench/revisions/random.mjs';
import { spoilPayload } from '../../link/spoil-payload.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitUntil } from '../../support/controls.ts';
import { markSnippets, mintBy, type Snippet } from '../../support/mark-page.ts';
import { openLedger } from '../ledger.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { HOSTILE_FRAGMENTS } from './hostile-addresses.ts';

const SNIPPETS: readonly Snippet[] = [
  { quote: 'one river cruise', ink: 'sun' },
  { quote: 'thirteen different bells', ink: 'leaf' },
  { quote: 'pipes laid in 1906', ink: 'sky' },
];

/** A page is to have answered by then, in milliseconds. */
const LONGEST = 10_000;

/** With an address of 2 MB, which a Chromium without Snipmark has 5 to 13 s to do with. */
const LONGEST_VAST = 90_000;
const VAST = { chromium: ['2 MB of )', '2 MB of &text=a', 'a text of 2 MB'], firefox: ['100,000 texts'] };

/** What Snipmark paints on the page, as the page itself can read it. */
function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...CSS.highlights.values()].flatMap((one) =>
        [...one].map((range) => String(range).replace(/\s+/g, ' ')),
      ),
    ),
  ]);
}

/** Resolves when the page has had time for what was waiting for its load. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const until = performance.now() + 400;
    while (performance.now() < until)
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  });
}

async function mintReal(browser: TestBrowser, address: string): Promise<string> {
  const page = await browser.openPage(address);
  await markSnippets(browser, page, SNIPPETS);
  const { link } = await mintBy(browser, page, async () => {
    await press(browser, await browser.openPopup(page), 'Copy link to all');
  });
  await page.close();
  return link;
}

const kept = async (browser: TestBrowser) => JSON.stringify(await browser.database());

/**
 * Opens links of every kind on pages without marks, and clicks nothing.
 *
 * Seen to fail, in both browsers: all that a link brings is kept when it is found (`guest-visit.ts`): 1 let in, 'Rows were
 * written without a click.'
 */
export async function openLinks({ fixtures, isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
  const ledger = openLedger();
  const browser = await launch();
  const link = await mintReal(browser, `${fixtures.pressOrigin}/release/?case=links`);
  const before = await kept(browser);
  const tail = link.slice(link.indexOf(':~:'));
  const quotes = new Set(SNIPPETS.map(({ quote }) => quote));
  const random = seededRandom(String(seed));
  const page = await browser.openPage('about:blank');
  let opened = 0;

  async function open(
    name: string,
    path: string,
    fragment: string,
    may: ReadonlySet<string>,
    longest = LONGEST,
  ): Promise<string[]> {
    opened += 1;
    ledger.did(1);
    const start = performance.now();
    await page.goto('about:blank');
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}opened=${opened}#${fragment}`, {
      waitUntil: 'load',
    });
    await rest(page);
    const painted = await paintedWords(page);
    for (const words of painted)
      if (!may.has(words)) ledger.letIn(`${name}: '${words}' is painted: ${fragment.slice(0, 200)}`);
    const took = performance.now() - start;
    if (took > longest) ledger.letIn(`${name}: took ${took.toFixed()} ms.`);
    return painted;
  }

  const release = `${fixtures.pressOrigin}/release/`;
  await page.goto(`${release}?opened=0#${tail}`, { waitUntil: 'load' });
  await waitUntil(page, 'all three snippets', async () =>
    (await paintedWords(page)).length === 3 ? true : null,
  ).catch(() => ledger.lost('The whole link does not paint its snippets.'));
  await open('another origin, the same words', `${fixtures.origin}/release/`, tail, quotes);
  await open('another page', `${fixtures.pressOrigin}/small/links.html`, tail, new Set());
  await open('another origin, another page', `${fixtures.origin}/small/app.html`, tail, new Set());

  // A text directive that was cut says other words, which is then what the link says: that part is left whole.
  const snip = tail.slice(tail.indexOf('snip='));
  const [id, payload = ''] = snip.replace('snip=', '').split('.');
  const cuts = isQuick ? 2 : 40;
  for (let i = 0; i < cuts; i++) {
    const length = Math.floor((payload.length * i) / cuts);
    await open(`cut at ${length}`, release, `:~:snip=${id}.${payload.slice(0, length)}`, quotes);
  }
  for (let i = 0; i < (isQuick ? 3 : 80); i++)
    await open('mutation', release, `:~:snip=${id}.${spoilPayload(payload, [payload], random)}`, quotes);

  for (const [name, fragment] of Object.entries(HOSTILE_FRAGMENTS)) {
    const isVast = fragment.length > 700_000;
    if (isVast && (isQuick || !VAST[browser.name].includes(name))) continue;
    await open(name, release, fragment, new Set(), isVast ? LONGEST_VAST : LONGEST);
  }
  if (browser.name === 'firefox')
    ledger.remark(
      'Firefox opens no address of more than a million characters: those of 2 MB are read in node alone.',
    );

  if ((await kept(browser)) !== before) ledger.letIn('Rows were written without a click.');
  return ledger.outcome();
}
