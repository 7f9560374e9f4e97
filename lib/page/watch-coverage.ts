import type { Coverage } from './coverage.ts';

/** How often the browser looks, in milliseconds: no more often is allowed. */
const LOOKS_MS = 100;

/** What IntersectionObserver v2 knows more, in Chromium: https://w3c.github.io/IntersectionObserver/v2/ */
interface SeenEntry extends IntersectionObserverEntry {
  /** Nothing lies over it, and nothing dims or distorts it. */
  readonly isVisible?: boolean;
}

/** The browser can tell what lies over an element. */
export const canWatchCoverage = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Watches all elements in the root that match, as soon as their surface has appeared in full.
 * @param seenMs so many milliseconds one that was covered has to be seen before it counts as uncovered
 */
export function watchCoverage(
  root: ShadowRoot,
  selector: string,
  seenMs: number,
  signal: AbortSignal,
): Coverage {
  /** Until when each is to be taken for covered, in milliseconds of the page's time. */
  const known = new WeakMap<Element, number>();
  const waiting = new Map<Element, PromiseWithResolvers<boolean>>();

  const seeing = new IntersectionObserver(
    (entries: readonly SeenEntry[]) => {
      for (const { target, isVisible, time } of entries) {
        const seenFrom = known.has(target) ? time + seenMs : 0;
        known.set(target, isVisible ? seenFrom : Number.POSITIVE_INFINITY);
        waiting.get(target)?.resolve(!isVisible);
        waiting.delete(target);
      }
    },
    { trackVisibility: true, delay: LOOKS_MS } as IntersectionObserverInit,
  );

  /** What still fades in counts as dimmed. It may begin to once more when it is moved. */
  async function watch(element: Element): Promise<void> {
    const surface = element.closest('.surface');
    const fades = () => surface?.getAnimations().filter(({ playState }) => playState === 'running') ?? [];
    for (let running = fades(); running.length > 0; running = fades())
      await Promise.allSettled(running.map(({ finished }) => finished));
    seeing.observe(element);
  }

  const additions = new MutationObserver((records) => {
    for (const added of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(added instanceof Element)) continue;
      if (added.matches(selector)) watch(added);
      for (const element of added.querySelectorAll(selector)) watch(element);
    }
  });
  additions.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    additions.disconnect();
    seeing.disconnect();
  });

  return {
    isCovered(element) {
      const coveredUntil = known.get(element);
      if (coveredUntil !== undefined) return performance.now() < coveredUntil;
      const wait = waiting.get(element) ?? Promise.withResolvers<boolean>();
      waiting.set(element, wait);
      return wait.promise;
    },
    lookAnew() {
      for (const element of root.querySelectorAll(selector)) {
        if (!known.delete(element)) continue;
        seeing.unobserve(element);
        // It fades in once more.
        watch(element);
      }
    },
  };
}
