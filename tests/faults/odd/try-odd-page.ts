import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { control, nextFrame, press, waitForControl, waitUntil } from '../../support/controls.ts';
import { inFrame } from '../../support/in-frame.ts';
import { mintBy } from '../../support/mark-page.ts';
import { pageTools } from '../../support/page-tools.ts';
import { paintedWords } from '../../support/painted-words.ts';
import { WORDS } from '../hostile/pages.ts';

interface OddPage {
  /** Part of the address of the frame that the words are in; left out, they are in the page itself. */
  readonly frame?: string;
}

/** What is done on a page: its words are marked, painted, painted again after a reload, shared, and opened by the link. */
export async function tryOddPage(
  usual: TestBrowser,
  address: string,
  { frame }: OddPage = {},
): Promise<void> {
  const browser: TestBrowser = {
    ...usual,
    locate: (page, wanted) => sanely(page, () => usual.locate(page, wanted)),
  };
  const page = await browser.openPage(address);
  const inside = async (whole: Page) => (frame === undefined ? whole : inFrame(whole, frame));
  const here = await inside(page);
  await select(here, WORDS.ferry);
  await press(browser, here, 'Mark in leaf');
  await untilSaved(browser, here, WORDS.ferry);
  await untilPaintedHere(here, [WORDS.ferry]);
  await select(here, WORDS.pier);
  const { link } = await mintBy(browser, here, () => press(browser, here, 'Copy link', { role: 'button' }));
  await untilPaintedHere(here, [WORDS.ferry, WORDS.pier]);
  await page.reload();
  await untilPaintedHere(await inside(page), [WORDS.ferry, WORDS.pier]);
  await page.close();
  // Not an address that could have marks: only the link is reason to look.
  const guest = await browser.openPage(link.replace(/\?[^#]*/, '?guest'));
  await waitForControl(browser, guest, 'Keep');
  await untilPaintedHere(guest, [WORDS.pier]);
  await guest.close();
}

/** More than half a second of them. */
const FRAMES_UNTIL_SETTLED = 36;

/** The same words as a reader selects them: the page's own means serve only to find out where they stand. */
async function select(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  // Chromium keeps presses from a frame that was moved within half a second, where that watches what covers it.
  if (page.mainFrame().parentFrame() !== null) await nextFrame(page, FRAMES_UNTIL_SETTLED);
  const { start, end } = await sanely(page, async () =>
    (await pageTools(page)).evaluate(({ placeOf }, quote) => placeOf(quote), words),
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

async function untilPaintedHere(page: Page, words: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...words].sort());
  await waitUntil(page, `painting of ${wanted}`, async () =>
    JSON.stringify(await sanely(page, () => paintedWords(page))) === wanted ? true : null,
  );
}

function untilSaved(browser: TestBrowser, page: Page, words: string): Promise<unknown> {
  const address = page.url();
  return waitUntil(page, `row of '${words}'`, async () => {
    const { highlights } = await browser.database();
    return highlights.find(({ quote, rawUrl }) => quote === words && rawUrl === address) ?? null;
  });
}

/** Has a page that has broken what programs are made of give it back for a moment. */
async function sanely<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const set = (isSane: boolean) =>
    page.evaluate((value) => (window as unknown as { sane?(is: boolean): void }).sane?.(value), isSane);
  await set(true);
  try {
    return await look();
  } finally {
    await set(false);
  }
}

/** What is left to the reader where the browser does not let Snipmark copy: the link, to be copied by hand. */
export async function tryWithoutClipboard(browser: TestBrowser, address: string): Promise<void> {
  const page = await browser.openPage(address);
  await select(page, WORDS.ferry);
  await waitForControl(browser, page, 'Copy link', { role: 'button' });
  const { link } = await mintBy(browser, page, () =>
    browser.withoutClipboard(page, async () => {
      await press(browser, page, 'Copy link', { role: 'button' });
      await waitUntil(page, 'link in a field', async () => {
        const [field] = await browser.locate(page, { name: 'Link', role: 'textbox' });
        return field?.value ? true : null;
      });
    }),
  );
  const field = await control(browser, page, 'Link', { role: 'textbox' });
  if (field?.value !== link) throw new Error(`The field holds ${field?.value} and not ${link}`);
  await untilSaved(browser, page, WORDS.ferry);
  await nextFrame(page);
  await page.close();
}
