import { wordsInPlace } from '../../lib/anchor/words-in-place.ts';
import type { PageSightings } from '../../lib/model.ts';
import type { PageMark } from '../../lib/page/page-marks.ts';
import { judgeInstead, readPageSigns } from '../../lib/page/page-signs.ts';
import type { PageContext } from './page-context.ts';

/** What a page shows this long, in milliseconds, is what it says; until then it may still be coming. */
const STANDS_MS = 3000;

/** Tells which of the page's marks have lost their words, and what it says in their place. */
export interface Sightings {
  /** What was told of this page before, by whomever. */
  begin(orphans: PageSightings['missing']): void;
  /** To be called whenever the marks were looked for, and nothing more is looked for at the moment. */
  look(): void;
}

/**
 * Tells of a page that is there as a whole, as itself: not translated, no error, no sign-in in its place, not in a
 * private window. Tells only what is news.
 */
export function createSightings(
  { document, index, isTranslated, marks, signal }: PageContext,
  mayTell: () => boolean,
  tell: (sightings: PageSightings) => Promise<void>,
): Sightings {
  let told = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function isItself(missing: readonly PageMark[], there: number): boolean {
    if (isTranslated()) return false;
    const signs = readPageSigns(document, index.current().text.length);
    const reach = Math.max(0, ...missing.map(({ highlight }) => highlight.selectors.position.end));
    const instead = judgeInstead(signs, { there, gone: missing.length }, reach);
    return instead === null;
  }

  function look(): void {
    clearTimeout(timer);
    timer = setTimeout(() => note().catch((reason) => console.warn('Snipmark:', reason)), STANDS_MS);
  }

  async function note(): Promise<void> {
    if (signal.aborted || document.hidden || !mayTell()) return;
    if (document.readyState !== 'complete') return addEventListener('load', look, { once: true, signal });
    const stored = marks.all().filter((mark) => mark.stored);
    const orphanIds = new Set(marks.orphanIds());
    const missing = stored.filter(({ highlight }) => orphanIds.has(highlight.id));
    const found = stored
      .map(({ highlight }) => highlight.id)
      .filter((id) => told.has(id) && !orphanIds.has(id));
    if (missing.length === 0 && found.length === 0) return;
    if (missing.length > 0 && !isItself(missing, stored.length - missing.length)) return;
    const now = missing.map(({ highlight: { id, selectors } }) => ({
      id,
      says: wordsInPlace(index.current(), selectors),
    }));
    const news = now.filter(({ id, says }) => told.get(id) !== says);
    if (news.length === 0 && found.length === 0) return;
    await tell({ missing: news, found });
    told = new Map(now.map(({ id, says }) => [id, says]));
  }

  return {
    begin(orphans) {
      told = new Map(orphans.map(({ id, says }) => [id, says]));
    },
    look,
  };
}
