import { isPlaced } from '../../lib/page/page-marks.ts';
import type { GuestVisit } from './guest-visit.ts';
import type { PageContext } from './page-context.ts';

/** Shadow roots that came without a change are looked for after a pause; it doubles up to the longest. Milliseconds. */
const FIRST_ROOTS_MS = 1000;
const LONGEST_ROOTS_MS = 30_000;

/**
 * Looks again for what is missing on the page, by what has changed since the last time, as often as it is called.
 * Resolves to when to call again even if nothing changes, in milliseconds; null where there is no need. To be called, too,
 * when the page is looked at again.
 */
export function createSeeking(
  { document, index, marks }: Pick<PageContext, 'document' | 'index' | 'marks'>,
  guests: Pick<GuestVisit, 'findMissing' | 'isMissing'>,
): () => Promise<number | null> {
  let rootsPause = FIRST_ROOTS_MS;
  let rootsAt: number | null = null;

  /** Resolves to when to do so again. */
  async function lookForRoots(): Promise<number | null> {
    const now = performance.now();
    if (marks.all().every(isPlaced) && !guests.isMissing()) {
      rootsPause = FIRST_ROOTS_MS;
      rootsAt = null;
      return null;
    }
    rootsAt ??= now + rootsPause;
    // Nobody waits for marks on a page that is not looked at; what is due then is done when it is.
    if (document.hidden) return null;
    if (now >= rootsAt) {
      await index.lookForRoots();
      rootsPause = Math.min(LONGEST_ROOTS_MS, rootsPause * 2);
      rootsAt = performance.now() + rootsPause;
    }
    return Math.max(0, rootsAt - performance.now());
  }

  return async () => {
    const news = index.takeNews();
    const orLater = (reason: unknown) => {
      console.warn('Snipmark:', reason);
      return LONGEST_ROOTS_MS;
    };
    // One that fails keeps no other from the news.
    const times = [
      await marks.findMissing(news).catch(orLater),
      await guests.findMissing(news).catch(orLater),
      await lookForRoots().catch(orLater),
    ];
    const due = times.filter((time) => time !== null);
    return due.length === 0 ? null : Math.min(...due);
  };
}
