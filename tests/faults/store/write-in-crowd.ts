import { seededRandom } from '../../bench/revisions/random.mjs';
import { readFrontTabId } from '../../support/extension-data.ts';
import { seedMarks } from '../../support/seed-marks.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { countFound } from './ask-store.ts';
import { compareRows } from './compare-rows.ts';
import { findCopyLoss } from './find-copy-loss.ts';
import { planCrowd } from './plan-crowd.ts';
import { sendAtOnce } from './send-at-once.ts';

/** One request in so many is said twice, as by a sender that has not heard the answer. */
const TWICE = 10;

/**
 * Two tabs and the popup write at the same time, each without waiting for its answers, to the same marks.
 *
 * Seen to fail: an edit counts whenever it comes (`mergeEdit` without its times): 23 rows other than they were saved, in
 * Firefox 29.
 */
export async function writeInCrowd({ fixtures, isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? 200 : 1000;
  const browser = await launch();
  const address = `${fixtures.pressOrigin}/release/`;
  const { after, before, requests } = planCrowd(times, address, seededRandom(`crowd ${seed}`));
  await seedMarks(browser, before);

  const own = await browser.openExtensionPage('loader.js', 'behind');
  const openTab = async (query: string) => {
    const page = await browser.openPage(`${address}?${query}`);
    return { page, tabId: await readFrontTabId(own) };
  };
  const [first, second] = [await openTab('first'), await openTab('second')];
  const popup = await browser.openPopup(second.page);
  const said = requests.flatMap((request, i) => (i % TWICE === 0 ? [request, request] : [request]));
  const share = (which: number) => said.filter((_, i) => i % 3 === which);
  const answers = await Promise.all([
    sendAtOnce(own, share(0), first.tabId),
    sendAtOnce(own, share(1), second.tabId),
    sendAtOnce(popup, share(2)),
  ]);
  const refused = answers.flat().filter((answer) => answer !== null);

  const { highlights } = await browser.database();
  const kept = after.filter(({ deletedAt }) => deletedAt === 0).length;
  const found = await countFound(own, 'once');
  const remarks = [
    ...refused.map((why) => `A write was refused: ${why}`),
    ...compareRows(after, highlights),
    ...(await findCopyLoss(browser, after)),
    ...(found === kept ? [] : [`A search finds ${found} marks and not ${kept}.`]),
  ];
  const figures = [`${said.length} writes of ${times}, and ${after.length} rows after them.`];
  return { times, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks.slice(0, 10)] };
}
