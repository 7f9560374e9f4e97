import { pageAddress } from './page-address.ts';

/** Whether the document is the tab's own and not in a frame. */
export function isTopDocument(): boolean {
  return window.top === window;
}

/**
 * Whether the document is found again at its address. That of a frame may be none (`about:srcdoc`, `blob:`), or
 * borrowed: a document that another one writes has the writer's, and there stand other words.
 */
export function hasOwnAddress(): boolean {
  if (isTopDocument()) return true;
  if (!/^(https?|file):/.test(location.href)) return false;
  // What was written into an empty frame has no entry in the history; what has no origin is not told of any.
  const isEntry = origin === 'null' || navigation.currentEntry?.url?.startsWith(location.href) === true;
  return isEntry && !isBorrowed();
}

/** Whether the address is that of a page around this one, and was not loaded here, as far as the browser tells. */
function isBorrowed(): boolean {
  const own = pageAddress(location.href);
  const loaded = performance.getEntriesByType('navigation')[0]?.name;
  // A page that shows the frame's address as its own has not written it.
  if (loaded === undefined || pageAddress(loaded) === own) return false;
  for (let outer: Window = window; outer !== outer.parent; ) {
    outer = outer.parent;
    if (readAddress(outer) === own) return true;
  }
  return false;
}

/** Null where the page is of another origin, which can write nothing here. */
function readAddress({ location }: Window): string | null {
  try {
    return pageAddress(location.href);
  } catch {
    return null;
  }
}
