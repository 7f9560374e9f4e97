import type { Page } from 'puppeteer-core';
import { pageTools } from './page-tools.ts';

/**
 * Brings the words into view and drags over them with the mouse, from the first character to the last.
 *
 * @param edge scrolls until the words touch this edge of the viewport, as far as the page goes
 */
export async function selectByMouse(page: Page, quote: string, edge?: 'top' | 'bottom'): Promise<void> {
  const { start, end } = await placeInView(page, quote, edge);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/**
 * Double-clicks the first word and extends the selection with Shift and the right arrow. The quote must begin
 * at a word's start. (Without caret browsing, browsers extend by keyboard only what is already selected.)
 */
export async function selectByKeyboard(page: Page, quote: string): Promise<void> {
  const { start } = await placeInView(page, quote);
  await page.mouse.click(start.x, start.y, { count: 2 });
  const wanted = quote.replace(/\s+/g, '').length;
  await page.keyboard.down('Shift');
  for (let step = 0; step < quote.length + 20; step += 1) {
    if ((await selectedText(page)).replace(/\s+/g, '').length >= wanted) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.up('Shift');
}

/**
 * Touches the words, then selects them as the system does after a long press: browsers under test have no
 * long press of their own.
 */
export async function selectByTouch(page: Page, quote: string): Promise<void> {
  const { start } = await placeInView(page, quote);
  await page.touchscreen.tap(start.x, start.y);
  await page.evaluate((tools, words) => tools.select(words), await pageTools(page), quote);
}

/** Clicks in the middle of the words' first line, such as to open the card of their mark. */
export async function clickWords(page: Page, quote: string): Promise<void> {
  const { x, y } = await wordsPoint(page, quote);
  await page.mouse.click(x, y);
}

/** Taps in the middle of the words' first line. */
export async function tapWords(page: Page, quote: string): Promise<void> {
  const { x, y } = await wordsPoint(page, quote);
  await page.touchscreen.tap(x, y);
}

/** Puts the pointer on the words. */
export async function hoverWords(page: Page, quote: string): Promise<void> {
  const { x, y } = await wordsPoint(page, quote);
  await page.mouse.move(x, y);
}

/** What the page has selected, as its own script reads it. */
export async function selectedText(page: Page): Promise<string> {
  return page.evaluate((tools) => tools.selectedText(), await pageTools(page));
}

async function placeInView(page: Page, quote: string, edge?: 'top' | 'bottom') {
  await page.bringToFront();
  const tools = await pageTools(page);
  return page.evaluate(
    ({ placeOf, scrollTo }, words, side) => {
      scrollTo(words, side);
      return placeOf(words);
    },
    tools,
    quote,
    edge ?? null,
  );
}

async function wordsPoint(page: Page, quote: string): Promise<{ x: number; y: number }> {
  await placeInView(page, quote);
  const tools = await pageTools(page);
  return page.evaluate(
    ({ rectsOf }, words) => {
      const [first] = rectsOf(words);
      if (first === undefined) throw new Error(`the page does not show: ${words}`);
      return { x: (first.left + first.right) / 2 - scrollX, y: (first.top + first.bottom) / 2 - scrollY };
    },
    tools,
    quote,
  );
}
