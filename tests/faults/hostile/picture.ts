import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Box } from '../../support/controls.ts';

/** A pixel whose channels differ by more than this, of 255, is another one to the eye. */
const UNLIKE = 40;

/** What the reader sees in this box of the viewport. */
export async function pictureOf(page: Page, { x, y, width, height }: Box): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip: { x, y, width, height } })));
}

/** Whether two pictures of the same box show the same to the eye: no more than a tenth of their pixels differ. */
export function looksAlike(one: PNG, other: PNG): boolean {
  if (one.data.length !== other.data.length) return false;
  let unlike = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const differs = [0, 1, 2].some((channel) => {
      const [a = 0, b = 0] = [one.data[at + channel], other.data[at + channel]];
      return Math.abs(a - b) > UNLIKE;
    });
    if (differs) unlike += 1;
  }
  return unlike * 4 <= one.data.length / 10;
}
