/** What a page shows of being another state of itself than the one that was marked. */
export interface PageSigns {
  /** HTTP status of the document; 0 where the browser does not say. */
  readonly status: number;
  /** A field for a password is shown. */
  readonly asksToSignIn: boolean;
  /** The page says of itself that it is not free to read (schema.org, `isAccessibleForFree`). */
  readonly isForSubscribers: boolean;
  /** UTF-16 code units of its normalised text. */
  readonly textLength: number;
}

/** What the page seems to be instead of what was marked; null where it seems to be that. */
export type Instead = 'error' | 'sign-in' | 'part' | null;

const NOT_FREE = /"isAccessibleForFree"\s*:\s*(?:false|"(?:https?:\/\/schema\.org\/)?false")/i;

/** Reads the signs off a document whose normalised text is so long. */
export function readPageSigns(document: Document, textLength: number): PageSigns {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isShown = (field: Element) => field.checkVisibility({ visibilityProperty: true });
  const claims = document.querySelectorAll('script[type="application/ld+json"]');
  return {
    status: navigation?.responseStatus ?? 0,
    asksToSignIn: [...document.querySelectorAll('input[type="password"]')].some(isShown),
    isForSubscribers: [...claims].some(({ textContent }) => NOT_FREE.test(textContent ?? '')),
    textLength,
  };
}

/**
 * What the page seems to be instead, where snippets of a link are missing.
 *
 * @param found how many of the snippets are on the page, and how many are not
 * @param reach where the last of them ended on the page that was marked, in normalised UTF-16 code units
 */
export function judgeInstead(
  { status, asksToSignIn, isForSubscribers, textLength }: PageSigns,
  found: { readonly there: number; readonly gone: number },
  reach: number,
): Instead {
  if (found.gone === 0) return null;
  if (found.there === 0 && status >= 400) return 'error';
  if (found.there === 0 && asksToSignIn) return 'sign-in';
  // A page may have lost a paragraph; one that has lost half of what was marked is cut.
  return isForSubscribers || textLength < reach / 2 ? 'part' : null;
}
