import { believedCanonicalUrl, identifyPage } from '../../lib/link/page-key.ts';
import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import type { PageFacts } from '../../lib/model.ts';
import { readOrphansAmong } from '../../lib/store/orphan-sightings.ts';
import { readPage } from '../../lib/store/read-highlights.ts';
import { readShares } from '../../lib/store/record-share.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import { checkHealth } from './check-health.ts';
import type { GetStore } from './lazy-store.ts';
import { noteFrame } from './note-frames.ts';
import type { Reveals } from './reveals.ts';
import { isSameSite } from './same-site.ts';

export interface OpenPageParts {
  readonly getStore: GetStore;
  readonly reveals: Reveals;
  /** Shows on a tab's button how many marks its page has. */
  readonly showBadge: (tabId: number, count: number) => Promise<void>;
}

/**
 * Tells a marker who its page is and what is marked on it. The identity is made here, from what the page
 * says of itself, and only for the site that the browser says it is on.
 * @throws Error where the facts speak of another site.
 */
export async function openPage(
  { getStore, reveals, showBadge }: OpenPageParts,
  facts: PageFacts,
  sender: PageSender,
): Promise<OpenedPage> {
  if (!isSameSite(facts.rawUrl, sender.url)) throw new Error('A page can only be opened by itself.');
  const identity = identifyPage(facts);
  const isTop = sender.frameId === TOP_FRAME;
  const opened = await getStore();
  const [{ highlights, orphans }, shares, health, reveal] = await Promise.all([
    opened.state === 'ok' ? readMarks(opened.database, identity.key) : { highlights: [], orphans: [] },
    opened.state === 'ok' ? readShares(opened.database, identity.key) : [],
    checkHealth(opened),
    // The tab was opened for what is marked in its top document.
    isTop ? reveals.take(sender.tabId) : null,
    isTop || noteFrame(sender, identity.key),
  ]);
  // A tab that is gone meanwhile has no button.
  if (isTop) void showBadge(sender.tabId, highlights.length).catch(() => undefined);
  return {
    identity,
    canonicalUrl: believedCanonicalUrl(facts),
    highlights,
    orphans,
    shareIds: shares.map(({ id }) => id),
    addressShareId: shares.find(({ isInAddress }) => isInAddress)?.id ?? null,
    health,
    isPrivate: sender.isPrivate,
    reveal,
  };
}

async function readMarks(database: SnipmarkDatabase, pageKey: string) {
  const highlights = await readPage(database, pageKey);
  const sightings = await readOrphansAmong(
    database,
    highlights.map(({ id }) => id),
  );
  return { highlights, orphans: sightings.map(({ id, says }) => ({ id, says })) };
}
