import type { PageFacts } from '../model.ts';
import { namedOriginal } from './named-original.ts';

/** The address a page calls its own, resolved, or null. */
export function canonicalHref(document: Document): string | null {
  // In the head alone, as search engines do: a large page without one would be searched to its end.
  return document.head?.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href || null;
}

/** What the page says of itself now. `here` is its address. */
export function readPageFacts(document: Document, here: string): PageFacts {
  return {
    rawUrl: here,
    canonicalUrl: canonicalHref(document),
    originalUrl: namedOriginal(document, here),
    title: document.title.trim(),
  };
}
