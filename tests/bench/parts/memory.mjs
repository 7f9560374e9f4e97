import { makeLong } from '../pages/long.mjs';
import { printTable } from '../print-table.mjs';

/** How many bytes for each character the index keeps beyond the text itself. */
export async function measureMemory({ openPage, isQuick, seed }) {
  const html = makeLong(`${seed} memory`, isQuick ? 500_000 : 5_000_000);
  const weights = new Map();
  for (const step of ['nodes', 'plain', 'index', 'index that has described']) {
    // A page of its own for each: what scripts once saw of a page is not let go.
    const page = await openPage();
    weights.set(step, await weighStep(page, html, step));
    await page.close();
  }
  const { characters } = weights.get('index').text;
  const each = (bytes) => (bytes / characters).toFixed(2);
  printTable(
    `Bytes for each of ${characters} visible characters that are kept`,
    ['', 'script', 'buffers', 'page', 'all', 'of it text', 'beyond the text'],
    [...weights].map(([step, { script, buffers, page: own, text }]) => {
      const all = script + buffers + own;
      return [step, ...[script, buffers, own, all, text.bytes, all - text.bytes].map(each)];
    }),
  );
}

async function weighStep(page, html, step) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  const weigh = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return session.send('Runtime.getHeapUsage');
  };
  const hold = (name) => page.evaluate((given) => globalThis.bench.hold(given), name);
  const show = (given) =>
    page.evaluate((text) => {
      document.body.innerHTML = text;
    }, given);
  // Once on a small page, so that compiled code and the like are not weighed.
  await show('<p>Some words</p>');
  await hold(step);
  await hold('nothing');
  await show(html);
  const before = await weigh();
  const text = await hold(step);
  const after = await weigh();
  const grown = (key) => (after[key] ?? 0) - (before[key] ?? 0);
  const [script, buffers, own] = ['usedSize', 'backingStorageSize', 'embedderHeapUsedSize'].map(grown);
  return { text, script, buffers, page: own };
}
