import type { PageContext } from './page-context.ts';

/** The page's text is looked at again when it has rested this long. */
const RESTS_MS = 300;

interface PageWatch {
  /** Told of every batch of changes to the page's text. */
  happened(): void;
}

interface PageWatchers {
  /** The page's text has changed and rested. */
  readonly onSettledChange: () => void;
  /** The document has another address, or the same one with another fragment. */
  readonly onAddress: () => void;
}

/** Watches a page that changes while it is open. */
export function watchPage({ signal, document }: PageContext, on: PageWatchers): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const happened = () => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(on.onSettledChange, { timeout: 1000 }), RESTS_MS);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  const onEntry = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
    // Null: only the entry's state was updated, the address is the same.
    if (navigationType !== null) on.onAddress();
  };
  navigation.addEventListener('currententrychange', onEntry, { signal });
  if (document.readyState !== 'complete') addEventListener('load', happened, { once: true, signal });
  return { happened };
}
