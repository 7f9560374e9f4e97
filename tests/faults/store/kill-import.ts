import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Highlight } from '../../../lib/model.ts';
import { makeHighlight } from '../../store/make-highlight.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl, waitUntil } from '../../support/controls.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { compareRows } from './compare-rows.ts';
import { findCopyLoss } from './find-copy-loss.ts';
import { killBrowser } from './kill-browser.ts';

/** So many rows of the file are written in one transaction; the first row says what file it is. */
const BATCH = 1000;

/** A file of Snipmark's own, as `lib/transfer/json-format.md` describes it, with marks that are in no other. */
async function writeFileOfMarks(path: string, turn: number, count: number): Promise<Highlight[]> {
  const marks = Array.from({ length: count }, (_, i) =>
    makeHighlight({ id: `turn-${turn}-${i}`, quote: `Number ${i} of ${turn}`, note: 'x'.repeat(i % 500) }),
  );
  const exportedAt = new Date(0).toISOString();
  await writeFile(
    path,
    JSON.stringify({ format: 'snipmark', version: 1, exportedAt, highlights: marks, shares: [] }),
  );
  return marks;
}

/** Opens the library where files are imported and chooses this one; resolves when its plan is shown. */
async function choose(browser: TestBrowser, path: string): Promise<Page> {
  const screen = await browser.openExtensionPage('library.html#/transfer');
  const field = await waitUntil(screen, 'field for a file', () => screen.$('input[type=file]'));
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  return screen;
}

/** Resolves as soon as the screen says that so many rows are done, to how many, or that the import has ended. */
const untilDone = (screen: Page, wanted: number): Promise<number> =>
  screen.evaluate(
    (rows) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const done = /Rows done: ([\d,]+)/.exec(document.body.textContent)?.[1]?.replaceAll(',', '');
          const hasEnded = document.body.textContent.includes('marks were imported');
          if (Number(done) >= rows || hasEnded) resolve(Number(done ?? 0));
        };
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        look();
      }),
    wanted,
  );

/**
 * Every process is killed while a file is imported, when the screen says that so many marks are done: they must be there,
 * no transaction by halves, and when the file is imported once more, all of it and nothing twice.
 *
 * Seen to fail: the background does not wait for the writing before it answers: 1999 marks were said to be done, and
 * 999 are there, in both browsers.
 */
export async function killImport({ isQuick, launch }: TrialWorld): Promise<Outcome> {
  const [turns, count] = isQuick ? [1, 3000] : [8, 5000];
  const button = (marks: number) => `Import ${marks.toLocaleString('en')} ${marks === 1 ? 'mark' : 'marks'}`;
  const browser = await launch();
  const path = join(browser.profileDir, 'marks.json');
  const remarks: string[] = [];
  const written: Highlight[] = [];
  const killedAt: number[] = [];
  for (let turn = 0; turn < turns && remarks.length === 0; turn++) {
    const marks = await writeFileOfMarks(path, turn, count);
    let screen = await choose(browser, path);
    const wanted = (1 + (turn % (count / BATCH - 1))) * BATCH;
    await waitForControl(browser, screen, button(count));
    const shown = untilDone(screen, wanted);
    await press(browser, screen, button(count));
    const done = await shown;
    await killBrowser(browser);
    await browser.restart();
    const { highlights } = await browser.database();
    const found = highlights.filter(({ id }) => id.startsWith(`turn-${turn}-`));
    killedAt.push(found.length);
    if (found.length < done)
      remarks.push(`${done} marks were said to be done, and ${found.length} are there.`);
    if (found.length > 0 && found.length < count && (found.length + 1) % BATCH !== 0)
      remarks.push(`${found.length} marks are there: a transaction by halves.`);
    remarks.push(...compareRows([...written, ...marks.slice(0, found.length)], highlights).slice(0, 5));

    screen = await choose(browser, path);
    const rest = count - found.length;
    if (rest > 0) {
      await press(browser, screen, button(rest));
      await waitUntil(screen, 'end of the import', () =>
        screen.evaluate(
          () => /marks were imported|mark was imported/.test(document.body.textContent) || null,
        ),
      );
    }
    await screen.close();
    written.push(...marks);
    remarks.push(...compareRows(written, (await browser.database()).highlights).slice(0, 5));
  }
  // Of many rows the copies come when writing has come to rest.
  remarks.push(...(await findCopyLoss(browser, written)).slice(0, 5));
  const figures = [`Of ${count} marks each there were ${killedAt.join(', ')} when the browser was killed.`];
  return { times: turns, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks] };
}
