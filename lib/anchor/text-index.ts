import { createPathFinder, type PathFinder } from './element-path.ts';
import { findBreaks } from './find-breaks.ts';
import { createPlaceFinder, type PlaceFinder } from './find-places.ts';
import { OPEN_TREE, type PageTree } from './page-tree.ts';
import { readRuns } from './read-runs.ts';
import { createReadableText, type ReadableText } from './readable-text.ts';
import { findRepeats, type Repeats } from './repeats.ts';
import { runNow, type Sliced } from './run-slices.ts';
import { createTextBuffer } from './text-buffer.ts';

/** A document's normalised text with a map back to its text nodes. A snapshot: make anew after a change. */
export interface TextIndex {
  readonly root: Node;
  readonly tree: PageTree;
  /** The text nodes of the page's content, in document order: the runs of the text. */
  readonly nodes: readonly Text[];
  /** The normalised text of the document. */
  readonly text: string;
  /** Normalised offset at which each run begins; one more for the end of the text. */
  readonly starts: Uint32Array;
  /** Whether a block or line begins before a run; found when first asked for. */
  breaksBefore(run: number): boolean;
  /** Which run a text node is; made when first asked for. */
  runOf(node: Text): number | undefined;
  /** The text as a reader would copy it; made when first asked for. */
  readable(): ReadableText;
  /** Which windows stand more than once; found when first asked for. */
  repeats(): Repeats;
  /** Every place of a span's words. */
  findPlaces(start: number, end: number): number[] | null;
  /** Where an element is below `root`. */
  readonly pathOf: PathFinder;
}

/** A page that takes away what is being read is read anew so many times before it is read without a pause. */
const READINGS = 4;

/**
 * Indexes all content below `root` in slices. Of a page that changes meanwhile some is as it was and some as it is
 * now: what was found by it has to be looked at again (`isAsRead`).
 */
export function* buildTextIndex(root: Node, tree: PageTree = OPEN_TREE): Sliced<TextIndex> {
  for (let reading = 1; ; reading++) {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const buffer = createTextBuffer();
    const read = readRuns(root, tree, (node) => {
      nodes.push(node);
      starts.push(buffer.length());
      buffer.add(node.data);
    });
    const isWhole = reading < READINGS ? yield* read : runNow(read);
    if (!isWhole) continue;
    starts.push(buffer.length());
    return createIndex(root, tree, nodes, Uint32Array.from(starts), buffer.finish());
  }
}

/** Has what describing needs ready, a part between two pauses. */
export function* prepareDescribing(index: TextIndex): Sliced<void> {
  index.readable();
  yield;
  index.repeats();
  yield;
  index.findPlaces(0, 0);
}

/** Indexes all content below `root` at once. */
export function createTextIndex(root: Node, tree?: PageTree): TextIndex {
  return runNow(buildTextIndex(root, tree));
}

function createIndex(
  root: Node,
  tree: PageTree,
  nodes: readonly Text[],
  starts: Uint32Array,
  text: string,
): TextIndex {
  let runs: Map<Text, number> | null = null;
  let readable: ReadableText | null = null;
  let repeats: Repeats | null = null;
  let finder: PlaceFinder | null = null;
  let breaks: Uint8Array | null = null;
  const breaksBefore = (run: number) => {
    breaks ??= findBreaks(root, tree, nodes.length);
    return breaks[run] === 1;
  };
  return {
    root,
    tree,
    nodes,
    text,
    starts,
    breaksBefore,
    runOf(node) {
      runs ??= new Map(nodes.map((each, run) => [each, run]));
      return runs.get(node);
    },
    readable() {
      readable ??= createReadableText(
        nodes.map(({ data }, run) => ({ data, breakBefore: breaksBefore(run) })),
      );
      return readable;
    },
    repeats() {
      repeats ??= findRepeats(text);
      return repeats;
    },
    findPlaces(start, end) {
      finder ??= createPlaceFinder(text);
      return finder(start, end);
    },
    pathOf: createPathFinder(root),
  };
}

/** The words of [start, end) as a reader would copy them, in offsets that count from `start`'s run. */
export function readableAround(
  index: TextIndex,
  start: number,
  end: number,
): { readonly readable: ReadableText; readonly first: number } {
  const from = runAt(index, start);
  const runs = [];
  for (let run = from; run < index.nodes.length && (run === from || (index.starts[run] ?? 0) < end); run++)
    runs.push({ data: index.nodes[run]?.data ?? '', breakBefore: index.breaksBefore(run) });
  return { readable: createReadableText(runs), first: index.starts[from] ?? 0 };
}

/** Index of the run that holds the character at the normalised offset. */
export function runAt({ starts, nodes }: TextIndex, offset: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
