import type { Page } from 'puppeteer-core';
import { runInFirefoxItself } from '../../support/firefox-chrome.ts';

/** What is in use after whatever is garbage is gone; bytes, and counts. */
export type Measures = Readonly<Record<string, number>>;

/** In Chromium: of the page and all that runs in it, and of the background. */
export async function measureChromium(page: Page): Promise<Measures> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const measures: Record<string, number> = {
    'listeners on the page': metric('JSEventListeners'),
    'nodes of the page': metric('Nodes'),
    'bytes of the page': metric('JSHeapUsedSize'),
  };
  const worker = page
    .browser()
    .targets()
    .find((target) => target.type() === 'service_worker');
  if (worker === undefined) return measures;
  const background = await worker.createCDPSession();
  await background.send('HeapProfiler.collectGarbage');
  const { usedSize } = await background.send('Runtime.getHeapUsage');
  await background.detach();
  return { ...measures, 'bytes of the background': usedSize };
}

/**
 * In Firefox: what is allocated in the processes of extensions and of pages. Not what these take of the machine: that
 * rises with whatever is opened, and with nothing of it in use. Of the page apart, its nodes, those that are in no
 * document too, and its listeners.
 */
export async function measureFirefox(page: Page): Promise<Measures> {
  // As paths of reports name windows; a slash parts them.
  const ofPage = `top(${page.url().replaceAll('/', '\\')},`;
  const answer = await runInFirefoxItself(
    page.browser(),
    'snipmark@snipmark.example',
    `const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
    const sums = {
      'bytes of extensions': 0,
      'bytes of pages': 0,
      'nodes of the page, in bytes': 0,
      'listeners on the page': 0,
    };
    const ofPage = ${JSON.stringify(ofPage)};
    const add = (process, path, kind, units, amount) => {
      if (path.includes(ofPage)) {
        if (path.endsWith('-nodes')) sums['nodes of the page, in bytes'] += amount;
        if (path.endsWith('/event-listeners')) sums['listeners on the page'] += amount;
      }
      // All that was allocated, and what is apart from that, such as the scripts' own heap.
      const isApart = kind === Ci.nsIMemoryReporter.KIND_NONHEAP && path.startsWith('explicit/');
      if (path !== 'heap-allocated' && !isApart) return;
      if (process.startsWith('extension')) sums['bytes of extensions'] += amount;
      if (process.startsWith('web')) sums['bytes of pages'] += amount;
    };
    await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
    return JSON.stringify(sums)`,
  );
  return JSON.parse(String(answer)) as Measures;
}

/**
 * Bytes may rise by so much: code that was compiled on the way, caches that fill up once; Firefox keeps something of each
 * of the hundreds of pages that are gone to in the long form.
 */
const LEEWAY_BYTES = {
  chromium: { quick: 2_000_000, full: 2_000_000 },
  firefox: { quick: 2_000_000, full: 12_000_000 },
};
const LEEWAY_SHARE = 0.1;
/** A leak of one in each view would be 28 in the short form. */
const LEEWAY_LISTENERS = 20;
/** Some that are in use now were not before: 100 of them, whose bytes Firefox tells. */
const LEEWAY_NODES = { chromium: 100, firefox: 16_000 };

/** What has risen by more than there is leeway for, a sentence each. */
export function whatRose(
  before: Measures,
  after: Measures,
  place: 'chromium' | 'firefox',
  isQuick: boolean,
): string[] {
  return Object.entries(after).flatMap(([what, now]) => {
    const then = before[what] ?? 0;
    const leeway = what.startsWith('bytes')
      ? LEEWAY_BYTES[place][isQuick ? 'quick' : 'full'] + then * LEEWAY_SHARE
      : what.startsWith('nodes')
        ? LEEWAY_NODES[place]
        : LEEWAY_LISTENERS;
    return now > then + leeway ? [`${what}: from ${then} to ${now}`] : [];
  });
}
