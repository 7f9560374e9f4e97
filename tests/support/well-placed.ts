import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Box } from './controls.ts';

/** Fails unless the box lies in the viewport and covers none of the selected words. */
export async function expectWellPlaced(page: Page, { x, y, width, height }: Box, where = ''): Promise<void> {
  const view = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
    lines: [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map((rect) => rect.toJSON()),
  }));
  expect(x, where).toBeGreaterThanOrEqual(0);
  expect(y, where).toBeGreaterThanOrEqual(0);
  expect(x + width, where).toBeLessThanOrEqual(view.width);
  expect(y + height, where).toBeLessThanOrEqual(view.height);
  const covered = view.lines.filter(
    ({ left, right, top, bottom }) => left < x + width && x < right && top < y + height && y < bottom,
  );
  expect(covered, where).toEqual([]);
}
