import type { LocateIn } from '../anchor/locate.ts';
import type { PageTree } from '../anchor/page-tree.ts';
import { type Pace, runInSlices, type Sliced } from '../anchor/run-slices.ts';
import { buildTextIndex, createTextIndex, prepareDescribing, type TextIndex } from '../anchor/text-index.ts';
import { findNewRoots } from './find-new-roots.ts';
import { watchChanges } from './page-changes.ts';
import { createPageNews, type PageNews } from './page-news.ts';
import { createShownCache } from './shown-cache.ts';
import type { ShownText } from './shown-text.ts';

/** The page's text index, made when asked for, made anew after the page has changed, let go when it rests. */
export interface PageIndex {
  /** Made at once where there is none: for what a reader waits for. */
  current(): TextIndex;
  /** The page's text as browsers search it, of the same moment; made at once where there is none. */
  shown(): ShownText;
  /** The same, where it is made already; null otherwise. */
  shownIfKept(): ShownText | null;
  /** Makes what `current` and describing will need, in slices: a reader is about to mark something. */
  prepare(): Promise<void>;
  /** What finding marks reads of the page: its text, the index only if that is needed. */
  readonly source: LocateIn;
  /**
   * Does work on the page's text in slices. The page may change meanwhile, so what comes of it is to be looked at
   * again when it is used. Null where Snipmark was switched off meanwhile.
   */
  run<T>(work: () => Sliced<T>): Promise<T | null>;
  /** What of the page's text has come and gone since this was last asked. */
  takeNews(): PageNews;
  /** Looks for shadow roots that elements got without any change that could be seen; tells of them as of a change. */
  lookForRoots(): Promise<void>;
}

/** How work is spread: what a reader waits for, and what is only to be ready. */
export interface Paces {
  readonly soon: Pace;
  readonly idle: Pace;
}

/** The index is let go when it has not been used for so many milliseconds. */
const RESTS_MS = 10_000;

/**
 * Watches the document, and the shadow roots that are found in it, for changes of the text until `signal` aborts.
 *
 * @param tree what of the document is the page's
 * @param onChange called once for every batch of changes
 */
export function createPageIndex(
  document: Document,
  tree: PageTree,
  onChange: () => void,
  signal: AbortSignal,
  { soon, idle }: Paces,
): PageIndex {
  let index: TextIndex | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const changes = watchChanges(document, tree.skip, letGoAndTell, signal);
  /** Whoever comes upon a shadow root has it watched. */
  const watching: PageTree = {
    skip: tree.skip,
    shadowRootOf(element) {
      const root = tree.shadowRootOf(element);
      if (root) changes.watch(root);
      return root;
    },
  };
  const shown = createShownCache(document, watching);
  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    letGo();
  });

  function letGo(): void {
    index = null;
    shown.drop();
  }

  function letGoAndTell(): void {
    letGo();
    onChange();
  }

  function keep(made: TextIndex): TextIndex {
    index = made;
    clearTimeout(resting);
    resting = setTimeout(letGo, RESTS_MS);
    return made;
  }

  function* build(): Sliced<TextIndex> {
    const before = changes.count();
    if (index) return keep(index);
    const made = yield* buildTextIndex(document, watching);
    // What was read of a page that changed meanwhile serves whoever asked, and is not kept.
    return changes.count() === before ? keep(made) : made;
  }

  function* prepareAll(): Sliced<void> {
    yield* prepareDescribing(yield* build());
    yield* shown.prepare();
  }

  async function run<T>(work: () => Sliced<T>): Promise<T | null> {
    const done = await runInSlices(work(), soon);
    return signal.aborted ? null : done;
  }

  return {
    current() {
      changes.count();
      return keep(index ?? createTextIndex(document, watching));
    },
    shown() {
      changes.count();
      return shown.current();
    },
    shownIfKept() {
      changes.count();
      return shown.peek();
    },
    source: { root: document, tree: watching, index: build },
    async prepare() {
      await runInSlices(prepareAll(), idle);
    },
    run,
    takeNews: () => createPageNews(document, watching, changes.take(), idle),
    async lookForRoots() {
      const hosts = await runInSlices(findNewRoots(document, tree, changes.watches), idle);
      for (const host of signal.aborted ? [] : hosts) changes.note(host);
    },
  };
}
