import type { Page } from 'puppeteer-core';
import { nextFrame, untilSeenAgain } from './controls.ts';
import { decodePng, type Pixels } from './decode-png.ts';

export type Picture = Pixels;

export interface TakenPicture extends Picture {
  /** As the browser gave it. */
  readonly png: Uint8Array;
}

/**
 * The whole page with its frames as painted now, without Snipmark's own bars and buttons, the pointer out of the way.
 *
 * @param known pictures that it may well be like to the last bit, which are then given instead: decoding takes long
 */
export async function takePicture(page: Page, known: readonly TakenPicture[] = []): Promise<TakenPicture> {
  // A tab behind another draws no frames, so a picture of it would be waited for without end.
  await page.bringToFront();
  await page.mouse.move(1, 1);
  const frames = page.frames();
  for (const frame of frames) await frame.evaluate(hideOwnSurfaces);
  // A frame in a process of its own is drawn when that has drawn it.
  if (frames.length > 1) for (const frame of [...frames, ...frames]) await nextFrame(frame);
  // Firefox has no such choice, and is quick.
  const optimizeForSpeed = (await page.browser().version()).startsWith('Chrome');
  const png = await page.screenshot({ fullPage: true, optimizeForSpeed });
  for (const frame of frames) if (await frame.evaluate(showOwnSurfaces)) await untilSeenAgain(frame);
  return known.find((picture) => Buffer.compare(picture.png, png) === 0) ?? { ...decodePng(png), png };
}

interface Movable extends HTMLElement {
  moveBefore(node: Node, child: Node | null): void;
}

/**
 * Runs in the page. Snipmark's host lies beside head and body or in a dialog, above all else, and takes no style
 * from the page: it is brought down and put into a parent that hides it; an atomic move keeps its focus and its
 * state.
 */
function hideOwnSurfaces(): void {
  for (const host of document.querySelectorAll<HTMLElement>(':root > :not(head, body), [popover=manual]')) {
    const veil = document.createElement('snipmark-test-veil') as unknown as Movable;
    veil.style.cssText = 'position: fixed; opacity: 0';
    veil.classList.toggle('raised', host.matches(':popover-open'));
    if (host.matches(':popover-open')) host.hidePopover();
    host.before(veil);
    veil.moveBefore(host, null);
  }
}

/** @returns whether there is something to press among them */
function showOwnSurfaces(): boolean {
  const veils = [...document.querySelectorAll('snipmark-test-veil')];
  const isRaised = veils.some((veil) => veil.matches('.raised'));
  for (const veil of veils) {
    for (const host of veil.querySelectorAll<HTMLElement>(':scope > *')) {
      (veil.parentNode as unknown as Movable).moveBefore(host, veil);
      if (veil.matches('.raised') && !host.matches(':popover-open')) host.showPopover();
    }
    veil.remove();
  }
  return isRaised;
}

/** Whether two pictures differ at a pixel by more than rounding: over 8 of 255 in any channel. */
export function differsAt(one: Picture, other: Picture, x: number, y: number): boolean {
  const a = (y * one.width + x) * 4;
  const b = (y * other.width + x) * 4;
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((one.data[a + channel] ?? 0) - (other.data[b + channel] ?? 0)) > 8) return true;
  }
  return false;
}

/** The colour at a pixel as `rgb(…)`. */
export function colourAt(picture: Picture, x: number, y: number): string {
  const at = (y * picture.width + x) * 4;
  return `rgb(${picture.data[at]}, ${picture.data[at + 1]}, ${picture.data[at + 2]})`;
}
