import type { TestBrowser } from '../../support/browser.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { askHealth, countFound } from './ask-store.ts';
import { compareRows } from './compare-rows.ts';
import {
  beginUpgrade,
  highlightsOf,
  layDatabase,
  letUpgrade,
  multiplyMarks,
  readDatabaseFixtures,
  sharesOf,
  type UpgradeTimes,
} from './database-fixtures.ts';
import { type DumpedDatabase, dumpStores } from './dump-stores.ts';
import { findCopyLoss } from './find-copy-loss.ts';
import { killBrowser } from './kill-browser.ts';

/** A word that the mark of each fixture has which is not in the bin. */
const WORD = 'river';

/** What is missing once this build has opened a database that this was. */
async function findLoss(browser: TestBrowser, before: DumpedDatabase, newest: number): Promise<string[]> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  try {
    const { state } = await askHealth(own);
    if (state !== 'ok') return [`The store says that it is '${state}'.`];
    const after = await dumpStores(own);
    const found = highlightsOf(before).filter(
      ({ deletedAt, quote }) => deletedAt === 0 && quote.includes(WORD),
    );
    const count = await countFound(own, WORD);
    return [
      ...(after.version === newest ? [] : [`The database is of version ${after.version}.`]),
      ...compareRows(highlightsOf(before).map(withoutEdits), highlightsOf(after)),
      ...(JSON.stringify(sharesOf(after)) === JSON.stringify(sharesOf(before)) ? [] : ['Links are other.']),
      ...(await findCopyLoss(browser, highlightsOf(before).map(withoutEdits))),
      ...(count === found.length ? [] : [`A search finds ${count} marks and not ${found.length}.`]),
    ];
  } finally {
    await own.close();
  }
}

const withoutEdits = <Row extends object>(row: Row): Row => {
  const { edits: _, ...rest } = row as Row & { readonly edits?: unknown };
  return rest as Row;
};

/**
 * When a browser is killed, in milliseconds: the more often, the nearer to the change of the schema, which is what loses
 * rows if anything does; most of the time goes by afterwards. A single time is as the schema changes.
 */
function momentOf(turn: number, turns: number, { schema, all }: UpgradeTimes): number {
  const first = Math.max(schema, 1) / 2;
  const last = turns === 1 ? first * 4 : all;
  return first * (last / first) ** ((turn + 0.5) / turns);
}

/**
 * The databases that each released version left, of thousands of marks, are opened by this build, and with every process
 * killed at a moment between the beginning of the upgrade and its end, opened again.
 *
 * Seen to fail: rows are read, the database is deleted, and they are put into a new one: '….0' is missing in the
 * database, killed after 25 ms, in Firefox after 40. And with only the marks carried over: links are other, in both
 * browsers, not killed.
 */
export async function killUpgrade({ isQuick, launch, place }: TrialWorld): Promise<Outcome> {
  const turns = isQuick ? { chromium: 3, firefox: 1, node: 0 }[place] : 12;
  const fixtures = await readDatabaseFixtures();
  const newest = Math.max(...fixtures.map(({ version }) => version));
  const browser = await launch();
  const remarks: string[] = [];
  const figures: string[] = [];
  let times = 0;
  const note = (what: string, losses: readonly string[]) =>
    remarks.push(...losses.slice(0, 5).map((loss) => `${what}: ${loss}`));

  /** Puts the database there, without a background that knows of another. */
  async function lay(database: DumpedDatabase) {
    const own = await browser.openExtensionPage('loader.js', 'behind');
    // It has to have begun before it can be ended.
    await askHealth(own);
    await browser.killBackground();
    await layDatabase(own, database);
    return own;
  }

  for (const fixture of fixtures) {
    const name = `Version ${fixture.version / 10}`;
    const isOld = fixture.version < newest;
    const database = isOld ? multiplyMarks(fixture, isQuick ? 300 : 500) : fixture;
    let own = await lay(database);
    if (isOld) await beginUpgrade(own);
    const took = await letUpgrade(own);
    await own.close();
    note(`${name}, not killed`, await findLoss(browser, database, newest));
    times += 1;
    for (let turn = 0; isOld && turn < turns && remarks.length === 0; turn++) {
      own = await lay(database);
      await beginUpgrade(own);
      const upgraded = letUpgrade(own).catch(() => undefined);
      const after = momentOf(turn, turns, took);
      await new Promise((resolve) => setTimeout(resolve, after));
      await killBrowser(browser);
      await upgraded;
      await browser.restart();
      note(`${name}, killed after ${after.toFixed(0)} ms`, await findLoss(browser, database, newest));
      times += 1;
    }
    if (isOld)
      figures.push(
        `${name}: ${highlightsOf(database).length} marks were upgraded in ${took.all.toFixed(0)} ms, the schema in ${took.schema.toFixed(0)} ms.`,
      );
  }
  return { times, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks] };
}
