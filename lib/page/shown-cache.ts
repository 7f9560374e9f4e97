import type { PageTree } from '../anchor/page-tree.ts';
import { runNow, type Sliced } from '../anchor/run-slices.ts';
import { buildShownText, type ShownText } from './shown-text.ts';

/** The page's shown text, read when asked for and let go when what is shown may have changed. */
export interface ShownCache {
  current(): ShownText;
  /** The same, where it is there already; null otherwise. */
  peek(): ShownText | null;
  /** Reads it in slices, where it is not there. */
  prepare(): Sliced<void>;
  drop(): void;
}

/** Elements' attributes are watched, for they decide on style, but only while a text is kept. */
export function createShownCache(document: Document, tree: PageTree): ShownCache {
  let kept: ShownText | null = null;
  let drops = 0;
  const observer = new MutationObserver(() => drop());

  function drop(): void {
    kept = null;
    drops++;
    observer.disconnect();
    document.defaultView?.removeEventListener('resize', drop);
  }

  function* build(): Sliced<ShownText> {
    if (observer.takeRecords().length > 0) drop();
    if (kept) return kept;
    observer.observe(document, { attributes: true, subtree: true });
    document.defaultView?.addEventListener('resize', drop);
    const before = drops;
    const made = yield* buildShownText(document, tree);
    if (observer.takeRecords().length > 0) drop();
    // What changed while it was read is not kept.
    if (drops === before) kept = made;
    return made;
  }

  return {
    current: () => runNow(build()),
    peek() {
      if (observer.takeRecords().length > 0) drop();
      return kept;
    },
    *prepare() {
      yield* build();
    },
    drop,
  };
}
