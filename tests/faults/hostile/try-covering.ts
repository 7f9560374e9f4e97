import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { type Box, nextFrame, waitForControl } from '../../support/controls.ts';
import { selectByMouse } from '../../support/select.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { hideToggles } from './cover-controls.ts';
import { pageOf, WORDS } from './pages.ts';
import { looksAlike, pictureOf } from './picture.ts';

/** So long a press that is taken takes to reach the database, and far longer, in frames. */
const SETTLES_AFTER = 40;

/** So long a reader's press lasts, in which a page can take away what it had laid over. */
const PRESS_MS = 120;

/**
 * Has a reader press a control that the page has covered or faded, each way by itself. What was pressed may have been
 * done only where the control looked as ever; and once the page is itself again, it has to be.
 */
export async function tryCovering(
  { launch, isQuick }: TrialWorld,
  covers: Readonly<Record<string, () => void>>,
): Promise<Outcome> {
  const server = await servePages({ '/covers': pageOf(hideToggles) });
  const letIn: string[] = [];
  const lost: string[] = [];
  // The second and the third are those that need most to be seen through.
  const ways = Object.entries(covers).slice(...(isQuick ? [1, 3] : [0]));
  const turns = isQuick ? 1 : 5;
  try {
    const browser = await launch();
    for (let turn = 0; turn < turns; turn++) {
      for (const [way, cover] of ways) {
        const page = await browser.openPage(`${server.origin}/covers?${turn}&${encodeURIComponent(way)}`);
        const rows = async () =>
          (await browser.database()).highlights.filter(({ rawUrl }) => rawUrl === page.url()).length;
        const { box } = await callToolbar(browser, page);
        const look = await pictureOf(page, box);
        await page.evaluate(cover);
        await nextFrame(page, 20);
        const isSeen = looksAlike(await pictureOf(page, box), look);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: PRESS_MS });
        await nextFrame(page, SETTLES_AFTER);
        if (!isSeen && (await rows()) > 0) letIn.push(`marked, though the page ${way}`);
        await page.reload();
        const again = await callToolbar(browser, page);
        const before = await rows();
        await page.mouse.click(again.box.x + again.box.width / 2, again.box.y + again.box.height / 2);
        await nextFrame(page, SETTLES_AFTER);
        if ((await rows()) === before && before === 0) lost.push(`not marked after a page that ${way}`);
        await page.close();
      }
    }
  } finally {
    await server.close();
  }
  const times = turns * ways.length;
  return { times, lost: lost.length, letIn: letIn.length, remarks: [...new Set([...letIn, ...lost])] };
}

async function callToolbar(browser: TestBrowser, page: Page): Promise<{ readonly box: Box }> {
  await selectByMouse(page, WORDS.lamp);
  return waitForControl(browser, page, 'Mark in sky');
}
