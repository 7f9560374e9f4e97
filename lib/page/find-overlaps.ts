import type { Sliced } from '../anchor/run-slices.ts';
import type { Ink } from '../model.ts';
import { type CoveredSpan, findCovered, type InkedSpan } from './cover-spans.ts';
import { sortSliced } from './sort-sliced.ts';

/** A range that is painted in an ink. */
export interface InkedRange {
  readonly range: Range;
  readonly ink: Ink;
  /** Of two that overlap, the one on the higher layer is seen. */
  readonly layer: number;
}

/** Words where one ink lies under another. */
export interface Overlap<T extends InkedRange> {
  readonly range: Range;
  readonly upper: T;
  readonly lower: T;
  /** How many inks lie between the two. */
  readonly depth: number;
}

/** Finds where ranges of different inks overlap; ranges in different trees never do. */
export function* findOverlaps<T extends InkedRange>(inked: readonly T[]): Sliced<Overlap<T>[]> {
  if (new Set(inked.map(({ ink }) => ink)).size < 2) return [];
  const trees = Map.groupBy(
    inked.filter(({ range }) => !range.collapsed),
    ({ range }) => range.startContainer.getRootNode(),
  );
  const overlaps: Overlap<T>[] = [];
  for (const tree of trees.values()) {
    const sorted = yield* sortSliced(tree, ({ range }, other) =>
      range.compareBoundaryPoints(Range.START_TO_START, other.range),
    );
    for (const cluster of findClusters(sorted)) {
      overlaps.push(...overlapsOf(cluster));
      yield;
    }
  }
  return overlaps;
}

/** Of ranges in the order of their starts, those that hang together by overlapping; what overlaps no other is left out. */
function findClusters<T extends InkedRange>(sorted: readonly T[]): T[][] {
  const clusters: T[][] = [];
  let farthest: Range | null = null;
  for (const one of sorted) {
    // `START_TO_END` compares the end of what it is called on with the start of what it is given.
    if (farthest && farthest.compareBoundaryPoints(Range.START_TO_END, one.range) > 0) {
      clusters.at(-1)?.push(one);
      if (farthest.compareBoundaryPoints(Range.END_TO_END, one.range) < 0) farthest = one.range;
    } else {
      clusters.push([one]);
      farthest = one.range;
    }
  }
  return clusters.filter(({ length }) => length > 1);
}

/** An end of a range. */
interface Point {
  readonly range: Range;
  readonly isEnd: boolean;
}

function comparePoints(a: Point, b: Point): number {
  const how = a.isEnd
    ? b.isEnd
      ? Range.END_TO_END
      : Range.START_TO_END
    : b.isEnd
      ? Range.END_TO_START
      : Range.START_TO_START;
  return a.range.compareBoundaryPoints(how, b.range);
}

function overlapsOf<T extends InkedRange>(cluster: readonly T[]): Overlap<T>[] {
  const points = cluster
    .flatMap(({ range }): Point[] => [
      { range, isEnd: false },
      { range, isEnd: true },
    ])
    .sort(comparePoints);
  const starts = new Map<Range, number>();
  const ends = new Map<Range, number>();
  const places: Point[] = [];
  for (const point of points) {
    const last = places.at(-1);
    if (!last || comparePoints(last, point) !== 0) places.push(point);
    (point.isEnd ? ends : starts).set(point.range, places.length - 1);
  }
  const spans = cluster.map((inked): InkedSpan & { readonly inked: T } => ({
    start: starts.get(inked.range) ?? 0,
    end: ends.get(inked.range) ?? 0,
    ink: inked.ink,
    layer: inked.layer,
    inked,
  }));
  return findCovered(spans).flatMap((covered) => rangeOf(covered, places) ?? []);
}

function rangeOf<T extends InkedRange>(
  { start, end, upper, lower, depth }: CoveredSpan<InkedSpan & { readonly inked: T }>,
  places: readonly Point[],
): Overlap<T> | null {
  const [from, to] = [places[start], places[end]];
  if (!from || !to) return null;
  const range = from.range.cloneRange();
  range.setStart(...place(from));
  range.setEnd(...place(to));
  return { range, upper: upper.inked, lower: lower.inked, depth };
}

function place({ range, isEnd }: Point): [Node, number] {
  return isEnd ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset];
}
