import { runInSlices } from '../anchor/run-slices.ts';
import { findOverlaps, type InkedRange } from './find-overlaps.ts';
import { IDLE_PACE } from './paces.ts';
import { MOST_BELOW, overlapName, type Tone } from './paint-style.ts';

/** A range that is painted in an ink, in one of its looks. */
export interface TonedRange extends InkedRange {
  readonly tone: Tone;
}

/** Shows, where marks of different inks overlap, those that lie below the one that is seen. */
export interface OverlapPaint {
  /** What is painted has changed. Many changes are looked at once, when the page is idle. */
  update(): void;
  clear(): void;
}

/**
 * @param painted all that is painted
 * @param layer above all marks
 */
export function createOverlapPaint(
  registry: HighlightRegistry,
  painted: () => readonly TonedRange[],
  layer: number,
): OverlapPaint {
  let shown: readonly string[] = [];
  /** Asked for, and not begun. */
  let isWaiting = false;

  function show(lines: ReadonlyMap<string, Highlight>): void {
    for (const name of shown) if (!lines.has(name)) registry.delete(name);
    for (const [name, line] of lines) registry.set(name, line);
    shown = [...lines.keys()];
  }

  async function look(): Promise<void> {
    isWaiting = false;
    const overlaps = await runInSlices(findOverlaps(painted()), IDLE_PACE);
    // Painted anew meanwhile: that is looked at next.
    if (isWaiting) return;
    const lines = new Map<string, Highlight>();
    for (const { range, upper, lower, depth } of overlaps) {
      if (depth >= MOST_BELOW) continue;
      const name = overlapName(lower.ink, upper.tone, depth);
      const line = lines.get(name) ?? new Highlight();
      line.priority = layer;
      lines.set(name, line.add(range));
    }
    show(lines);
  }

  return {
    update() {
      if (isWaiting) return;
      isWaiting = true;
      requestIdleCallback(() => look().catch((error) => console.warn('Snipmark:', error)), { timeout: 200 });
    },
    clear: () => show(new Map()),
  };
}
