/** How often the browser looks, in milliseconds: no more often is allowed. */
const LOOKS_MS = 100;

/** What IntersectionObserver v2 knows more, in Chromium: https://w3c.github.io/IntersectionObserver/v2/ */
interface SeenEntry extends IntersectionObserverEntry {
  /** Nothing lies over it, and nothing dims or distorts it. */
  readonly isVisible?: boolean;
}

/** Whether something lies over what the reader is to press. */
export interface Coverage {
  /** What is known of it; a promise of that while nothing is. Always false where the browser cannot tell. */
  isCovered(element: Element): boolean | Promise<boolean>;
}

/** Watches all elements in the root that match, as soon as their surface has appeared in full. */
export function createCoverage(root: ShadowRoot, selector: string, signal: AbortSignal): Coverage {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return { isCovered: () => false };
  const known = new WeakMap<Element, boolean>();
  const waiting = new Map<Element, PromiseWithResolvers<boolean>>();

  const seeing = new IntersectionObserver(
    (entries: readonly SeenEntry[]) => {
      for (const { target, isVisible } of entries) {
        known.set(target, !isVisible);
        waiting.get(target)?.resolve(!isVisible);
        waiting.delete(target);
      }
    },
    { trackVisibility: true, delay: LOOKS_MS } as IntersectionObserverInit,
  );

  /** What still fades in counts as dimmed. */
  async function watch(element: Element): Promise<void> {
    const surface = element.closest('.surface');
    await Promise.allSettled((surface?.getAnimations() ?? []).map(({ finished }) => finished));
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
      const isCovered = known.get(element);
      if (isCovered !== undefined) return isCovered;
      const wait = waiting.get(element) ?? Promise.withResolvers<boolean>();
      waiting.set(element, wait);
      return wait.promise;
    },
  };
}
