import type { Page } from 'puppeteer-core';
import { pageTools } from './page-tools.ts';

/** Whether the words stand in the part of the page that the viewport shows now, from the first to the last. */
export async function isInView(page: Page, quote: string): Promise<boolean> {
  const tools = await pageTools(page);
  return page.evaluate(
    ({ placeOf }, words) => {
      const { start, end } = placeOf(words);
      return start.y > 0 && end.y < innerHeight;
    },
    tools,
    quote,
  );
}
