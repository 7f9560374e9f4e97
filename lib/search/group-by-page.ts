import type { Highlight } from '../model.ts';
import { inReadingOrder } from './reading-order.ts';

/** One page with its highlights. */
export interface PageGroup {
  readonly pageKey: string;
  /** As the page called itself when it was last marked; may be empty. */
  readonly title: string;
  /** The host's name without `www.`; empty where the address has none. */
  readonly host: string;
  /** When the page's newest highlight was made, in milliseconds since the epoch. */
  readonly newestAt: number;
  /** In reading order. */
  readonly highlights: readonly Highlight[];
}

/** Highlights grouped by their page, the page that was marked last first. Nothing is left out. */
export function groupByPage(highlights: readonly Highlight[]): PageGroup[] {
  const byPage = Map.groupBy(highlights, (highlight) => highlight.pageKey);
  const groups = Array.from(byPage.values(), (ofPage) => describePage(ofPage));
  return groups.toSorted((a, b) => b.newestAt - a.newestAt || (a.pageKey < b.pageKey ? -1 : 1));
}

function describePage(ofPage: readonly Highlight[]): PageGroup {
  const newest = ofPage.reduce((best, each) => (each.createdAt > best.createdAt ? each : best));
  return {
    pageKey: newest.pageKey,
    title: newest.title.trim(),
    host: hostOf(newest.rawUrl),
    newestAt: newest.createdAt,
    highlights: inReadingOrder(ofPage),
  };
}

/** The host of an address as readers call it, or '' where it has none or is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
