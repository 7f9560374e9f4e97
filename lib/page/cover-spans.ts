import type { Ink } from '../model.ts';

/** A painted stretch: where it begins and ends on a scale of its own, and what it is painted in. */
export interface InkedSpan {
  readonly start: number;
  readonly end: number;
  readonly ink: Ink;
  /** Of two that overlap, the one on the higher layer is seen. */
  readonly layer: number;
}

/** A stretch where an ink lies under another. */
export interface CoveredSpan<T extends InkedSpan> {
  readonly start: number;
  readonly end: number;
  /** What is seen there. */
  readonly upper: T;
  /** What is not, the topmost of its ink. */
  readonly lower: T;
  /** How many inks lie between it and the one that is seen. */
  readonly depth: number;
}

/** Where spans of different inks overlap: for each such stretch, every ink below the one that is seen. */
export function findCovered<T extends InkedSpan>(spans: readonly T[]): CoveredSpan<T>[] {
  const points = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byLayer = [...spans].sort((a, b) => b.layer - a.layer);
  return points.slice(1).flatMap((end, i) => {
    const start = points[i] ?? end;
    const topmost = new Map<Ink, T>();
    for (const span of byLayer) {
      if (span.start <= start && span.end >= end && !topmost.has(span.ink)) topmost.set(span.ink, span);
    }
    const [upper, ...lower] = topmost.values();
    return upper ? lower.map((span, depth) => ({ start, end, upper, lower: span, depth })) : [];
  });
}
