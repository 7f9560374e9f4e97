import type { Page } from 'puppeteer-core';
import { type PageRect, pageTools } from './page-tools.ts';

/** Which way words run: in lines from the left or from the right, or in columns from the top. */
export type Running = 'ltr' | 'rtl' | 'columns';

/** Brings the words into view and drags over them with the mouse, from where they begin to where they end. */
export async function dragOver(page: Page, quote: string, running: Running): Promise<void> {
  const rects = await rectsInView(page, quote);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) throw new Error(`the page does not show: ${quote}`);
  const [start, end] = [pointAt(first, running, 'start'), pointAt(last, running, 'end')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** The boxes of the words in CSS pixels of the viewport, after they were brought into it. */
export async function rectsInView(page: Page, quote: string): Promise<PageRect[]> {
  await page.bringToFront();
  await page.evaluate(({ scrollTo }, words) => scrollTo(words), await pageTools(page), quote);
  return rectsNow(page, quote);
}

/** The boxes of the words in CSS pixels of the viewport, wherever they are. */
export async function rectsNow(page: Page, quote: string): Promise<PageRect[]> {
  return page.evaluate(
    ({ rectsOf }, words) =>
      rectsOf(words).map(({ left, top, right, bottom }) => ({
        left: left - scrollX,
        top: top - scrollY,
        right: right - scrollX,
        bottom: bottom - scrollY,
      })),
    await pageTools(page),
    quote,
  );
}

function pointAt({ left, top, right, bottom }: PageRect, running: Running, where: 'start' | 'end') {
  const isStart = where === 'start';
  if (running === 'columns') return { x: (left + right) / 2, y: isStart ? top + 1 : bottom - 1 };
  const isLeft = isStart === (running === 'ltr');
  return { x: isLeft ? left + 1 : right - 1, y: (top + bottom) / 2 };
}
