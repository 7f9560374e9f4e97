import type { LocateIn } from '../anchor/locate.ts';
import { type Pace, runInSlices, runNow, type Sliced } from '../anchor/run-slices.ts';
import { buildTextIndex, createTextIndex, prepareDescribing, type TextIndex } from '../anchor/text-index.ts';
import type { Skip } from '../anchor/walk-text.ts';
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
   * Does work on the page's text in slices. What a change of the page overtakes is done again; where the page
   * does not stop changing, at once. Null where Snipmark was switched off meanwhile.
   */
  run<T>(work: () => Sliced<T>): Promise<T | null>;
}

/** Work that a change overtakes is begun anew so many times before it is done without a pause. */
const ATTEMPTS = 3;
/** The index is let go when it has not been used for so many milliseconds. */
const RESTS_MS = 10_000;

/**
 * Watches the document for changes of its text until `signal` aborts.
 *
 * @param isOurs elements that Snipmark put into the page, whose text is not the page's
 * @param onChange called once for every batch of changes
 */
export function createPageIndex(
  document: Document,
  isOurs: Skip,
  onChange: () => void,
  signal: AbortSignal,
  pace: Pace,
): PageIndex {
  let index: TextIndex | null = null;
  let changes = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const shown = createShownCache(document, isOurs);
  const isOursAlone = ({ addedNodes, removedNodes }: MutationRecord) => {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every((node) => node instanceof Element && isOurs(node));
  };
  const observer = new MutationObserver((records) => take(records));
  const take = (records: readonly MutationRecord[]) => {
    if (records.every(isOursAlone)) return;
    letGo();
    changes++;
    onChange();
  };
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(resting);
    letGo();
  });

  function letGo(): void {
    index = null;
    shown.drop();
  }

  function keep(made: TextIndex): TextIndex {
    index = made;
    clearTimeout(resting);
    resting = setTimeout(letGo, RESTS_MS);
    return made;
  }

  function changeCount(): number {
    take(observer.takeRecords());
    return changes;
  }

  function* build(): Sliced<TextIndex> {
    const before = changeCount();
    if (index) return keep(index);
    const made = yield* buildTextIndex(document, isOurs);
    // What was read of a page that changed meanwhile is not kept; `run` begins anew.
    return changeCount() === before ? keep(made) : made;
  }

  function* prepareAll(): Sliced<void> {
    yield* prepareDescribing(yield* build());
    yield* shown.prepare();
  }

  async function run<T>(work: () => Sliced<T>): Promise<T | null> {
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const before = changeCount();
      const done = await runInSlices(work(), pace);
      if (signal.aborted) return null;
      if (changeCount() === before) return done;
    }
    return runNow(work());
  }

  return {
    current() {
      changeCount();
      return keep(index ?? createTextIndex(document, isOurs));
    },
    shown() {
      changeCount();
      return shown.current();
    },
    shownIfKept() {
      changeCount();
      return shown.peek();
    },
    source: { root: document, skip: isOurs, index: build },
    async prepare() {
      await runInSlices(prepareAll(), pace);
    },
    run,
  };
}
