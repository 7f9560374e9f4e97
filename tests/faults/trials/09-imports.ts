import { planImport } from '../../../lib/transfer/plan-import.ts';
import { readImport } from '../../../lib/transfer/read-import.ts';
import { readAll } from '../../transfer/read-text.ts';
import { bombs } from '../imports/bombs.ts';
import { FORMATS } from '../imports/formats.ts';
import { writeRows } from '../imports/hostile-rows.ts';
import { importInLibrary } from '../imports/import-in-library.ts';
import { openLedger } from '../ledger.ts';
import type { Outcome, Trial, TrialWorld } from '../trial.ts';

/**
 * Seen to fail, of 4,500 rows: every scheme taken for a page's (`page-address.ts`): 118 let in; no limit to depth
 * (`read-json-units.ts`): 349 let in; any time taken (`check-highlight.ts`): 16 let in.
 */
async function readMixed({ isQuick, seed }: TrialWorld): Promise<Outcome> {
  const ledger = openLedger();
  for (const format of FORMATS) {
    const written = writeRows(format, seed, isQuick ? 500 : 20_000);
    const { events } = await readAll(format.file(written.map(({ text }) => text)), 65_536 - seed);
    ledger.did(written.length);
    const rows = new Map(events.flatMap((event) => ('at' in event ? [[event.at, event] as const] : [])));
    const others = events.filter((event) => !('at' in event) && !('format' in event));
    if (rows.size !== written.length || others.length > 0)
      ledger.lost(`${format.name}: ${rows.size} rows of ${written.length}, and ${JSON.stringify(others)}`);
    written.forEach(({ row, isGood, spoil, text }, i) => {
      const event = rows.get(i + 1);
      const told = `${format.name}, row ${i + 1} (${spoil}) ${text.slice(0, 200)}`;
      if (event && 'highlight' in event) {
        const { quote, note, rawUrl } = event.highlight;
        if (!isGood) ledger.letIn(told);
        else if (quote !== row.quote || note !== row.note)
          ledger.lost(`${told}: ${JSON.stringify([quote, note])}`);
        else if (!/^https:\/\/press\.example\//.test(rawUrl)) ledger.lost(`${told}: ${rawUrl}`);
      } else if (isGood) ledger.lost(`${told}: ${JSON.stringify(event)}`);
    });
    if ('isPolluted' in {}) ledger.letIn(`${format.name}: every object has a new property.`);
  }
  return ledger.outcome();
}

/** Memory that an import may take beyond what was taken before, in bytes; with the garbage that nobody has collected. */
const MOST_MEMORY = 1e9;
const MOST_SECONDS = 60;

/** Seen to fail: no limit to a row's size (`read-json-units.ts`): 3 lost, 3 let in, with 2,177 MB taken. */
async function explode({ isQuick }: TrialWorld): Promise<Outcome> {
  const ledger = openLedger();
  for (const { name, pieces, good, trouble, mostRead } of bombs(isQuick ? 300_000 : 10_000_000)) {
    if (isQuick && /none|list/.test(name)) continue;
    ledger.did(1);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    let memory = 0;
    let read = 0;
    async function* watched() {
      for await (const piece of pieces()) {
        read += piece.length;
        memory = Math.max(memory, process.memoryUsage().rss - before);
        yield piece;
      }
    }
    const plan = await planImport(readImport(watched(), 0), async (ids) => ids.map(() => undefined));
    const seconds = (performance.now() - start) / 1000;
    const said = `${name}: ${plan.counts.new} good, ${plan.trouble?.code}, ${(read / 1e6).toFixed()} MB read, ${(memory / 1e6).toFixed()} MB taken, ${seconds.toFixed(1)} s`;
    ledger.remark(said);
    if (plan.counts.new !== good || (plan.trouble?.code ?? null) !== trouble) ledger.lost(said);
    if (memory > MOST_MEMORY || seconds > MOST_SECONDS || read > mostRead) ledger.letIn(said);
  }
  return ledger.outcome();
}

export const trials: readonly Trial[] = [
  {
    title:
      'files that are bombs: 10 million brackets within each other, 1 GB of anything: bounded time and memory',
    places: ['node'],
    run: explode,
  },
  {
    title: 'files of every format with good and bad rows mixed: each is seen for itself',
    places: ['node'],
    run: readMixed,
  },
  {
    title:
      'such files, and a bomb, through the library’s tab: good rows kept, bad ones named, all else as it was',
    places: ['chromium', 'firefox'],
    run: importInLibrary,
  },
];
