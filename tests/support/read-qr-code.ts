import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

/** What a camera reads in the QR code that the page shows: from a picture of the screen, as it is painted. */
export async function readQrCode(page: Page, selector: string): Promise<string | null> {
  const drawing = await page.waitForSelector(selector, { visible: true });
  const picture = await drawing?.screenshot();
  if (picture === undefined) throw new Error('There is no QR code.');
  const { data, height, width } = PNG.sync.read(Buffer.from(picture));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
