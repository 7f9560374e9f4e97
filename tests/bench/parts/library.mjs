import { launch } from '../../support/launch.ts';
import { ensureBuild } from '../beside/ensure-build.mjs';
import { rest } from '../beside/open-both.mjs';
import { noteLibrary } from '../beside/page/note-library.mjs';
import { seedLibrary } from '../beside/seed-library.mjs';
import { quantile } from '../beside/spread.mjs';
import { chooseQueries } from '../page/search/choose-queries.mjs';
import { makeLibrary } from '../pages/library.mjs';
import { printTable } from '../print-table.mjs';

const BETWEEN_MS = 120;
const WHEELS = 150;
const ms = (value) => `${value.toFixed(1)} ms`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The library's tab: how soon it shows its first screen, how it scrolls and searches, and what it keeps in memory. */
export async function measureLibrary({ isQuick, seed }) {
  await ensureBuild();
  const counts = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000];
  const runs = [];
  for (const count of counts) runs.push(await measureCount({ seed, count, isQuick }));
  const head = ['', 'times', 'median', 'p95', 'most'];
  const line = (name, values) => [
    name,
    values.length,
    ...[0.5, 0.95, 1].map((part) => (values.length === 0 ? '-' : ms(quantile(values, part)))),
  ];
  printTable('From the document’s start to the first frame with the words of marks (Chromium)', head, [
    line(
      'a bare page of the extension, its first frame',
      runs.flatMap(({ bare }) => bare),
    ),
    ...runs.map(({ count, opened }) => line(`${count} marks`, opened)),
  ]);
  printTable(
    'Frames while the wheel turns',
    head,
    runs.map(({ count, frames }) => line(`${count} marks`, frames)),
  );
  printTable('From a key to frames with what was found', head, [
    ...runs.flatMap(({ count, first, last }) => [
      line(`${count} marks, the first`, first),
      line(`${count} marks, the last`, last),
    ]),
  ]);
  printTable(
    'Memory after a collection (heap)',
    ['', 'library', 'background at rest'],
    [...runs.map(({ count, heap, background }) => [`${count} marks`, mb(heap), mb(background)])],
  );
}

async function measureCount({ seed, count, isQuick }) {
  const turns = isQuick ? 4 : 12;
  const browser = await launch('chromium', { extension: true });
  try {
    await seedLibrary(browser, { seed, count, rawUrl: 'https://bench.example/' });
    const tab = await browser.openExtensionPage('loader.js');
    const address = tab.url().replace(/loader\.js.*/, 'library.html');
    const figures = { count, bare: [], opened: [], frames: [], first: [], last: [] };
    for (let turn = 0; turn < turns; turn++) {
      const bare = await openNoted(tab, address.replace('library.html', 'offscreen.html'));
      figures.bare.push(await untilNoted(bare, 'frame'));
      await bare.close();
      const page = await openNoted(tab, address);
      const opened = await untilNoted(page, 'list');
      if (turn > 0) figures.opened.push(opened);
      if (turn < turns - 1) await page.close();
      else await useLibrary(page, figures, { seed, count, isQuick });
    }
    figures.background = await weighBackground(tab.browser());
    return figures;
  } finally {
    await browser.close();
  }
}

async function useLibrary(page, figures, { seed, count, isQuick }) {
  await rest(2000);
  const session = await page.createCDPSession();
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    globalThis.libraryBench.frames = [];
  });
  for (let wheel = 0; wheel < WHEELS; wheel++) {
    await page.mouse.wheel({ deltaY: wheel % 30 === 29 ? 20_000 : 400 });
    await rest(16);
  }
  figures.frames.push(...(await page.evaluate(() => globalThis.libraryBench.frames)));
  await page.evaluate(() => {
    globalThis.libraryBench.frames = null;
    scrollTo(0, 0);
  });
  const queries = chooseQueries([...makeLibrary(seed, Math.min(count, 5000))], seed, isQuick ? 1 : 3);
  for (const { text } of queries) {
    await page.focus('.search-field');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    for (const letter of text) {
      await page.keyboard.type(letter);
      await rest(BETWEEN_MS);
    }
    await rest(600);
  }
  const { first, last } = await page.evaluate(() => globalThis.libraryBench);
  figures.first.push(...first);
  figures.last.push(...last);
  figures.heap = await weigh(session);
  await page.close();
}

async function weigh(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Of the background as it is when nobody needs it, but not stopped yet. */
async function weighBackground(browser) {
  await rest(3000);
  const target = browser.targets().find((each) => each.type() === 'service_worker');
  if (target === undefined) return 0;
  const session = await target.createCDPSession();
  return weigh(session);
}

async function openNoted(tab, url) {
  const page = await tab.browser().newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(noteLibrary);
  await page.bringToFront();
  await page.goto(url);
  return page;
}

async function untilNoted(page, what) {
  const noted = await page.waitForFunction(
    (name) => globalThis.libraryBench?.[name] || null,
    { polling: 20 },
    what,
  );
  return noted.jsonValue();
}
