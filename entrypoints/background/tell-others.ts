import { browser } from 'wxt/browser';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { type OpenFrame, readOpenFrames } from '../../lib/messaging/open-frames.ts';
import { tellFrame } from '../../lib/messaging/tell-frame.ts';
import type { Highlight } from '../../lib/model.ts';
import { forgetFrames } from './note-frames.ts';
import { isSameSite } from './same-site.ts';

/** The top documents that are of the rows' sites: what page they are, they know themselves. */
async function topDocuments(rows: readonly Highlight[]): Promise<OpenFrame[]> {
  const pages = new Map(rows.map(({ pageKey, rawUrl }) => [pageKey, rawUrl]));
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url }) => {
    if (id === undefined || url === undefined || !URL.canParse(url)) return [];
    const page = new URL(url);
    const told = [...pages].filter(([, rawUrl]) => isSameSite(rawUrl, page));
    return told.map(([pageKey]) => ({ tabId: id, frameId: TOP_FRAME, pageKey }));
  });
}

/** The frames that were these rows' pages when they were last heard of. */
async function framesOf(rows: readonly Highlight[]): Promise<OpenFrame[]> {
  const frames = await readOpenFrames();
  return frames.filter(({ pageKey }) => rows.some((row) => row.pageKey === pageKey));
}

/**
 * Tells whoever shows these rows' pages, but for the sender, to read the pages' marks again: nobody is told what
 * is read on another site.
 */
export async function tellOthers(rows: readonly Highlight[], sender: FrameTarget | null): Promise<void> {
  const [tops, frames] = await Promise.all([topDocuments(rows), framesOf(rows)]);
  const others = [...tops, ...frames].filter(
    ({ tabId, frameId }) => tabId !== sender?.tabId || frameId !== sender.frameId,
  );
  // All at once: a tab that the browser has frozen may keep its answer for long.
  const told = await Promise.all(
    others.map(({ pageKey, ...frame }) => tellFrame('highlightsChanged', pageKey, frame)),
  );
  await forgetFrames(others.filter(({ frameId }, i) => frameId !== TOP_FRAME && !told[i]));
}
