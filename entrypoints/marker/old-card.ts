import { shadowRootOf } from './shadow-root-of.ts';

/**
 * Whether a card is open that an older version of Snipmark showed: Firefox ends the scripts of an extension that is
 * updated, and leaves on the page what they have put there, so that a note seems to be written and nobody keeps it.
 */
export function isOldCardThere(document: Document): boolean {
  return [...document.querySelectorAll('[popover=manual]')].some(
    (host) => shadowRootOf(host)?.querySelector('[data-snipmark-note]') != null,
  );
}
