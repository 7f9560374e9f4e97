import type { Page } from 'puppeteer-core';
import type { Sentinel } from '../../../lib/store/sentinel.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl, waitUntil } from '../../support/controls.ts';
import { markSnippets, mintBy } from '../../support/mark-page.ts';
import { untilPainted } from '../../support/painted-words.ts';
import { readSecondCopy } from '../../support/second-copy.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { forge } from './forge.ts';
import { pageWith, WORDS } from './pages.ts';

/** Of the page, every 50 ms. */
const ROUNDS = { quick: 24, full: 600 };

/** All that is kept, wherever it is kept; null while that is being brought in step. */
async function readKept(browser: TestBrowser): Promise<string | null> {
  const [database, area] = [await browser.database(), await browser.storageLocal()];
  const { isBehind, unchecked, rows } = area.sentinel as Sentinel;
  if (isBehind || unchecked.length > 0 || rows !== database.highlights.length) return null;
  return JSON.stringify([database, area, await readSecondCopy(browser)]);
}

/**
 * Opens a link on a page that has a mark of the reader's own, and lets the page do whatever a page can to keep, save,
 * delete or hide something. Afterwards the database has to be as it was, everything painted, and marking possible.
 */
export async function tryForging({ launch, isQuick }: TrialWorld): Promise<Outcome> {
  const server = await servePages({ '/forges': pageWith('') });
  const lost: string[] = [];
  let learnt: string[] = [];
  const letIn: string[] = [];
  const rounds = isQuick ? ROUNDS.quick : ROUNDS.full;
  try {
    const browser = await launch();
    const page = await openGuest(browser, `${server.origin}/forges`);
    await markSnippets(browser, page, [{ quote: WORDS.pier, ink: 'rose' }]);
    const before = await waitUntil(page, 'rest after the save', () => readKept(browser));
    learnt = await page.evaluate(forge, rounds, await baseOf(browser));
    const after = await waitUntil(page, 'rest after the forging', () => readKept(browser));
    if (after !== before) letIn.push(`the page changed what is kept: ${after}`);
    await untilPainted(page, [WORDS.ferry, WORDS.pier]).catch((error) => lost.push(String(error)));
    await markSnippets(browser, page, [{ quote: WORDS.lamp, ink: 'sky' }]).catch((error) => {
      lost.push(`Nothing can be marked any more: ${error}`);
    });
  } finally {
    await server.close();
  }
  letIn.push(...learnt.map((what) => `the page got hold of ${what}`));
  return { times: rounds, lost: lost.length, letIn: letIn.length, remarks: [...letIn, ...lost] };
}

/** Has the first snippet shared by a link, removed, and the link opened: the page asks whether to keep it. */
async function openGuest(browser: TestBrowser, address: string): Promise<Page> {
  const sharer = await browser.openPage(`${address}?sharer`);
  await markSnippets(browser, sharer, [{ quote: WORDS.ferry, ink: 'leaf' }]);
  const { link } = await mintBy(browser, sharer, async () => {
    await press(browser, await browser.openPopup(sharer), 'Copy link to all');
  });
  await sharer.close();
  const page = await browser.openPage(link.replace(/^[^#]*/, `${address}?guest`));
  await waitForControl(browser, page, 'Keep');
  return page;
}

/** Where Snipmark's own documents lie. */
async function baseOf(browser: TestBrowser): Promise<string> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  const base = await own.evaluate(() => new URL('/', location.href).href);
  await own.close();
  return base;
}
