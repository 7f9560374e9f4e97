import { rest } from './open-both.mjs';
import { watchChanges } from './page/watch-changes.mjs';
import { readVisit, recordTrace } from './trace.mjs';

/** So long after its load event a page is still watched, in milliseconds. */
const SETTLES = 100;
/** What a new process does first may miss in a trace: then it is visited again. */
const ATTEMPTS = 4;

const sum = (list) => list.reduce((total, { cpu }) => total + cpu, 0);

/** Figures of a page's first visit in a new process, and of the next in the same one, from the browser's cache. */
export function visitTwice(browser, { origin }, address) {
  return browser.name === 'chromium'
    ? traceTwice(browser, origin, address)
    : timeTwice(browser, origin, address);
}

async function traceTwice(browser, origin, address) {
  for (let attempt = 1; ; attempt++) {
    const page = await browser.openPage('about:blank');
    const visit = async () => {
      const events = await recordTrace(page, false, async () => {
        await page.goto(address, { waitUntil: 'load' });
        await rest(SETTLES);
      });
      return figuresOf(readVisit(events, address));
    };
    try {
      const first = await visit();
      await page.goto(origin);
      return { first, next: await visit() };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    } finally {
      await page.close();
    }
  }
}

function figuresOf({ tasks, script, ownScript, loaded }) {
  const until = tasks.filter(({ at }) => at < loaded + SETTLES);
  return {
    'its script, processor': sum(ownScript),
    'all script, processor': sum(script),
    'longest task, processor': Math.max(...until.map(({ cpu }) => cpu)),
    'main thread, processor': sum(until),
    'load event, by the clock': loaded,
  };
}

async function timeTwice(browser, origin, address) {
  const page = await browser.openPage('about:blank');
  const visit = async () => {
    await page.goto(address, { waitUntil: 'load' });
    await rest(SETTLES);
    return page.evaluate(() => {
      const [{ responseEnd, domContentLoadedEventEnd, loadEventEnd }] =
        performance.getEntriesByType('navigation');
      return {
        'parsed, after the response': domContentLoadedEventEnd - responseEnd,
        'load event, after the response': loadEventEnd - responseEnd,
      };
    });
  };
  const first = await visit();
  await page.goto(origin);
  const next = await visit();
  await page.close();
  return { first, next };
}

/** What a page is after its load, and what was changed in it since it was parsed, as text. */
export async function watchVisit(browser, address) {
  const page = await browser.openPage('about:blank');
  await page.evaluateOnNewDocument(watchChanges);
  await page.goto(address, { waitUntil: 'load' });
  await rest(SETTLES);
  const changes = await page.evaluate(() => globalThis.changesOfPage());
  await page.close();
  return changes;
}
