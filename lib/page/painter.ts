import type { Ink } from '../model.ts';
import { HOVER_HIGHLIGHT, highlightName } from './paint-style.ts';
import { toneOf } from './tone-of.ts';

/** Makes ranges visible through the CSS Custom Highlight API, which leaves the page's DOM alone. */
export interface Painter {
  /** Paints a mark, or paints it anew where it was painted before. */
  paint(id: string, range: Range, ink: Ink, guest: boolean): void;
  erase(id: string): void;
  /** Shows that these words are one piece; null shows nothing. */
  showPiece(range: Range | null): void;
  eraseAll(): void;
}

/** A painter on this registry (`CSS.highlights`); it touches only entries whose names are Snipmark's. */
export function createPainter(registry: HighlightRegistry): Painter {
  const painted = new Map<string, { readonly name: string; readonly range: Range }>();
  const highlights = new Map<string, Highlight>();

  function highlightNamed(name: string, priority: number): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      highlights.set(name, highlight);
    }
    registry.set(name, highlight);
    return highlight;
  }

  function erase(id: string): void {
    const entry = painted.get(id);
    if (!entry) return;
    painted.delete(id);
    const highlight = highlights.get(entry.name);
    highlight?.delete(entry.range);
    if (highlight?.size === 0) registry.delete(entry.name);
  }

  let piece: Range | null = null;
  function showPiece(range: Range | null): void {
    if (range === piece) return;
    piece = range;
    const hover = highlightNamed(HOVER_HIGHLIGHT, 2);
    hover.clear();
    if (range) hover.add(range);
    else registry.delete(HOVER_HIGHLIGHT);
  }

  return {
    paint(id, range, ink, guest) {
      erase(id);
      const name = highlightName(ink, toneOf(range.startContainer), guest);
      highlightNamed(name, guest ? 0 : 1).add(range);
      painted.set(id, { name, range });
    },
    erase,
    showPiece,
    eraseAll() {
      for (const id of [...painted.keys()]) erase(id);
      showPiece(null);
    },
  };
}
