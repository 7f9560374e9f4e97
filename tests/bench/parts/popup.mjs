import { launch } from '../../support/launch.ts';
import { ensureBuild } from '../beside/ensure-build.mjs';
import { rest } from '../beside/open-both.mjs';
import { noteList } from '../beside/page/note-list.mjs';
import { seedLibrary } from '../beside/seed-library.mjs';
import { quantile } from '../beside/spread.mjs';
import { printTable } from '../print-table.mjs';

/** What is typed, a letter at a time. */
const WORDS = [
  'site:a',
  'tag:b',
  'color:rose',
  'the',
  'ma',
  'bo ri',
  'té',
  '“ka',
  '-an le',
  'мо',
  'after:2024',
  'zq',
];
/** Between two letters, as a quick writer has it, in milliseconds. */
const BETWEEN_MS = 120;

/** How long after its document's start the popup shows this page's marks, and after a key what was found. */
export async function measurePopup({ server, texts, isQuick, seed }) {
  texts.set('/popup', '<!doctype html><meta charset="utf-8"><title>Bench</title><body><p>A page.</p></body>');
  await ensureBuild();
  const counts = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000];
  const runs = [];
  for (const count of counts)
    runs.push(await measureCount(`${server.origin}/popup`, { seed, count, isQuick }));
  const bare = runs.flatMap((run) => run.bare);
  const line = (name, values) => [
    name,
    values.length,
    ...[0.5, 0.95, 1].map((part) => (values.length === 0 ? '-' : `${quantile(values, part).toFixed(1)} ms`)),
  ];
  const head = ['', 'times', 'median', 'p95', 'most'];
  printTable('From the document’s start to the first frame with the page’s marks (Chromium)', head, [
    line('a bare page of the extension, its first frame', bare),
    ...runs.flatMap(({ count, asleep, here, opened }) => [
      line(`${count} marks, ${here} on this page`, opened),
      line(`${count} marks, the background asleep`, asleep),
    ]),
  ]);
  printTable('From a key to the first frame with what was found', head, [
    ...runs.flatMap(({ atOnce, count, typed }) => [
      line(`${count} marks`, typed),
      line(`${count} marks, typed as the list appears`, atOnce),
    ]),
  ]);
}

async function measureCount(address, { seed, count, isQuick }) {
  const turns = isQuick ? 5 : 20;
  const browser = await launch('chromium', { extension: true });
  try {
    const tab = await browser.openPage(address);
    const here = await seedLibrary(browser, { seed, count, rawUrl: address });
    const popupAddress = await addressOfPopup(browser, tab);
    const figures = { count, here, bare: [], opened: [], asleep: [], typed: [], atOnce: [] };
    for (let turn = 0; turn < turns; turn++) {
      const bare = await openNoted(tab, popupAddress.replace(/popup\.html.*/, 'offscreen.html'));
      figures.bare.push(await untilNoted(bare, 'frame'));
      await bare.close();
      const popup = await openNoted(tab, popupAddress);
      const opened = await untilNoted(popup, 'list');
      // The first one finds nothing in any cache; readers meet it once a day.
      if (turn > 0) figures.opened.push(opened);
      await popup.close();
    }
    for (let turn = 0; turn < turns / 4; turn++) {
      await browser.killBackground();
      const popup = await openNoted(tab, popupAddress);
      figures.asleep.push(await untilNoted(popup, 'list'));
      await popup.keyboard.type(WORDS[turn % 5].slice(-1));
      await rest(1500);
      figures.atOnce.push(...(await popup.evaluate(() => globalThis.popupBench.typed)));
      await popup.close();
    }
    for (const word of WORDS) {
      const popup = await openNoted(tab, popupAddress);
      await untilNoted(popup, 'list');
      await rest(1500);
      for (const letter of word) {
        await popup.keyboard.type(letter);
        await rest(BETWEEN_MS);
      }
      await rest(1000);
      figures.typed.push(...(await popup.evaluate(() => globalThis.popupBench.typed)));
      await popup.close();
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function addressOfPopup(browser, tab) {
  await tab.bringToFront();
  const inside = await browser.openExtensionPage('loader.js', 'behind');
  const [id, root] = await inside.evaluate(async () => {
    const { runtime, tabs } = globalThis.browser ?? globalThis.chrome;
    const [{ id }] = await tabs.query({ active: true, currentWindow: true });
    return [id, runtime.getURL('/')];
  });
  await inside.close();
  return `${root}popup.html?tab=${id}`;
}

/** A document of the extension in front, noted from its start. */
async function openNoted(tab, url) {
  const page = await tab.browser().newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.evaluateOnNewDocument(noteList);
  await page.bringToFront();
  await page.goto(url);
  return page;
}

async function untilNoted(page, what) {
  const noted = await page.waitForFunction(
    (name) => globalThis.popupBench?.[name] || null,
    { polling: 20 },
    what,
  );
  return noted.jsonValue();
}
