import type { PageContext } from './page-context.ts';

/** The page's text is looked at again when it has rested this long, or has changed without rest for that long. */
const RESTS_MS = 100;
const RESTLESS_MS = 500;
/** A page that is never idle does not keep it waiting for longer than this. */
const IDLE_WITHIN_MS = 500;

interface PageWatch {
  /** Told of every batch of changes to the page's text. */
  happened(): void;
}

interface PageWatchers {
  /** The page's text has changed and rested. Resolves to when to look again all the same, in milliseconds, or null. */
  readonly onSettledChange: () => Promise<number | null>;
  /** The document has another address, or the same one with another fragment; in the same entry of the history? */
  readonly onAddress: (byReplacing: boolean) => void;
}

/** Watches a page that changes while it is open. What is told of settled changes is told one after the other. */
export function watchPage({ signal, document }: PageContext, on: PageWatchers): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restlessSince: number | null = null;
  let isLooking = false;
  let isNewsWaiting = false;

  async function look(): Promise<void> {
    restlessSince = null;
    isNewsWaiting = isLooking;
    if (isLooking) return;
    isLooking = true;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS }));
    let again: number | null = null;
    try {
      if (!signal.aborted) again = await on.onSettledChange();
    } catch (error) {
      console.warn('Snipmark:', error);
    }
    isLooking = false;
    if (isNewsWaiting) happened();
    else if (again !== null && restlessSince === null && !signal.aborted) timer = setTimeout(look, again);
  }

  function happened(): void {
    const now = performance.now();
    restlessSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(RESTS_MS, Math.max(0, restlessSince + RESTLESS_MS - now)));
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  let address = navigation.currentEntry?.url;
  let byReader = false;
  const onNavigate = ({ userInitiated }: NavigateEvent) => {
    byReader = userInitiated;
  };
  const onEntry = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
    const before = address;
    address = navigation.currentEntry?.url;
    // Pages write their state into the history at every turn; only a reader follows a link to where they are.
    if (navigationType !== null && (address !== before || byReader))
      on.onAddress(navigationType === 'replace');
  };
  navigation.addEventListener('navigate', onNavigate, { signal });
  navigation.addEventListener('currententrychange', onEntry, { signal });
  if (document.readyState !== 'complete') addEventListener('load', happened, { once: true, signal });
  return { happened };
}
