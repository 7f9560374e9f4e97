import { browser } from 'wxt/browser';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { type Cover, hideTargetTextStyle, paintStyle } from '../../lib/page/paint-style.ts';

type StyleOrigin = 'AUTHOR' | 'USER';

/** The origin in which `::highlight` passes a strict CSP and paints inside shadow trees; it differs between the browsers. */
const PAINT_ORIGIN: StyleOrigin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

const PAINT_ROOT = import.meta.env.FIREFOX ? '' : ':root';

/** Firefox hears nothing of `::target-text` in a user sheet, so this one is the author's in both. */
const HIDE_ORIGIN: StyleOrigin = 'AUTHOR';

function addStyle({ tabId, frameId }: FrameTarget, css: string, origin: StyleOrigin): Promise<void> {
  return browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin });
}

/** Puts the marker and the style of marks into a frame. Rejects where the browser does not let us. */
export async function injectMarker(target: FrameTarget): Promise<void> {
  const { tabId, frameId } = target;
  const [, results] = await Promise.all([
    addStyle(target, paintStyle(PAINT_ROOT), PAINT_ORIGIN),
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/marker.js'],
      injectImmediately: true,
    }),
  ]);
  // Firefox answers of its own pages (`about:…`) not by a rejection, but by no result.
  if (!results[0]) throw new Error('The browser did not let the marker in.');
}

/**
 * As `injectMarker`, for a tab that did not ask. The address is told of pages that we may enter, by their site or a
 * click; of others Chromium would not answer before it let us in, and then do that in place of opening the popup.
 */
export async function enterTab(target: FrameTarget): Promise<void> {
  if (!(await browser.tabs.get(target.tabId)).url) throw new Error('The browser does not let us in here.');
  await injectMarker(target);
}

const COVERS: readonly Cover[] = ['light', 'dark', 'bare'];

/** Hides the browser's own painting of `text=` directives in a frame; null lets it be seen again. */
export async function hideTargetText({ tabId, frameId }: FrameTarget, cover: Cover | null): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  if (cover !== null) return addStyle({ tabId, frameId }, hideTargetTextStyle(cover), HIDE_ORIGIN);
  const sheets = COVERS.map((each) => ({ target, css: hideTargetTextStyle(each), origin: HIDE_ORIGIN }));
  await Promise.all(sheets.map((sheet) => browser.scripting.removeCSS(sheet)));
}

/**
 * Puts the marker into a tab's top document; false where the browser does not let us: its own pages, stores, sites
 * that the reader has not let Snipmark see.
 */
export async function ensureMarker(tabId: number): Promise<boolean> {
  try {
    await enterTab({ tabId, frameId: TOP_FRAME });
    return true;
  } catch {
    return false;
  }
}
