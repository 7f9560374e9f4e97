import { OPEN_TREE, type PageTree } from '../anchor/page-tree.ts';
import { runNow, type Sliced } from '../anchor/run-slices.ts';
import { runAt, type TextIndex } from '../anchor/text-index.ts';
import type { ShownSpan, ShownTexts } from '../model.ts';
import { type JoinedRuns, joinShownRuns } from './join-shown-runs.ts';
import { readShownRuns, type ShownNode } from './read-shown-runs.ts';
import type { TextSpan } from './snap-span.ts';

/** The page's text as browsers search it. A snapshot: make anew after a change of the page or of its style. */
export interface ShownText extends ShownTexts {
  /** Where a normalised span is in it; null where an end of it is not surely shown. */
  spanOf(index: TextIndex, span: TextSpan): ShownSpan | null;
  /** The normalised span of a piece of `sure`; null where an end of it is not the page's content. */
  normalisedSpan(index: TextIndex, span: TextSpan): TextSpan | null;
}

/** Reads the document in slices. */
export function* buildShownText(document: Document, tree: PageTree): Sliced<ShownText> {
  const runs = yield* readShownRuns(document.documentElement, tree);
  yield;
  const sure = joinShownRuns(runs, false);
  yield;
  const all = runs.every(({ isSure }) => isSure) ? sure : joinShownRuns(runs, true);
  return mapShownText(runs, sure, all);
}

/** Reads the document at once. */
export function createShownText(document: Document, tree: PageTree = OPEN_TREE): ShownText {
  return runNow(buildShownText(document, tree));
}

function mapShownText(runs: readonly ShownNode[], sure: JoinedRuns, all: JoinedRuns): ShownText {
  let numbers: Map<Text, number> | null = null;
  /** Numbers of the runs that are in `sure`. */
  let included: Uint32Array | null = null;
  const numberOf = (node: Text | undefined): number => {
    numbers ??= new Map(runs.flatMap((run, i) => (run.node ? [[run.node, i] as const] : [])));
    return (node && numbers.get(node)) ?? -1;
  };
  /** Which visible character of which run a normalised offset is. */
  const place = (index: TextIndex, offset: number) => {
    const run = runAt(index, offset);
    return { number: numberOf(index.nodes[run]), nth: offset - (index.starts[run] ?? 0) };
  };
  const normalised = (index: TextIndex, offset: number): number | null => {
    included ??= Uint32Array.from(runs.keys()).filter((number) => (sure.firsts[number] ?? -1) >= 0);
    const visible = lastWhere(sure.offsets.length, (i) => (sure.offsets[i] ?? 0) <= offset);
    const number = included[lastWhere(included.length, (i) => firstOf(sure, included?.[i]) <= visible)];
    const node = runs[number ?? -1]?.node;
    const run = node ? index.runOf(node) : undefined;
    return run === undefined ? null : (index.starts[run] ?? 0) + visible - firstOf(sure, number);
  };
  return {
    sure: sure.text,
    all: all.text,
    spanOf(index, { start, end }) {
      if (end <= start) return null;
      const first = place(index, start);
      const last = place(index, end - 1);
      const spanIn = (joined: JoinedRuns): TextSpan | null => {
        const [from, to] = [firstOf(joined, first.number), firstOf(joined, last.number)];
        if (from < 0 || to < 0) return null;
        const { offsets } = joined;
        return { start: offsets[from + first.nth] ?? 0, end: (offsets[to + last.nth] ?? 0) + 1 };
      };
      const [inSure, inAll] = [spanIn(sure), spanIn(all)];
      return inSure && inAll && inSure.start < inSure.end ? { sure: inSure, all: inAll } : null;
    },
    normalisedSpan(index, { start, end }) {
      const first = normalised(index, start);
      const last = normalised(index, end - 1);
      return first === null || last === null ? null : { start: first, end: last + 1 };
    },
  };
}

const firstOf = ({ firsts }: JoinedRuns, number = -1): number => firsts[number] ?? -1;

/** The last of `count` numbers for which it holds, given that it holds for all before that; 0 where for none. */
function lastWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
