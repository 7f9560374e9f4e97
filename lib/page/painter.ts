import type { Ink } from '../model.ts';
import { HOVER_HIGHLIGHT, highlightName } from './paint-style.ts';
import { paintedParts } from './painted-parts.ts';
import { toneOf } from './tone-of.ts';

/** Makes ranges visible through the CSS Custom Highlight API, which leaves the page's DOM alone. */
export interface Painter {
  /** Paints a mark, or paints it anew where it was painted before. */
  paint(id: string, range: Range, ink: Ink, guest: boolean): void;
  erase(id: string): void;
  /** Which of two marks that overlap is seen: the one with the higher layer; -1 where nothing is painted. */
  layerOf(id: string): number;
  /** Shows that these words are one piece; null shows nothing. */
  showPiece(range: Range | null): void;
  /** Puts back what somebody else took from the registry; whether anything was. */
  restore(): boolean;
  eraseAll(): void;
}

const ABOVE_ALL = 2 ** 31 - 1;

/** A painter on this registry (`CSS.highlights`); it touches only entries whose names are Snipmark's. */
export function createPainter(registry: HighlightRegistry): Painter {
  const painted = new Map<string, { readonly name: string; readonly parts: readonly Range[] }>();
  const highlights = new Map<string, Highlight>();

  let top = 0;

  function highlightNamed(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
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
    for (const part of entry.parts) highlight?.delete(part);
    if (highlight?.size === 0) registry.delete(entry.name);
  }

  let piece: Range | null = null;
  function showPiece(range: Range | null): void {
    if (range === piece) return;
    piece = range;
    const hover = highlightNamed(HOVER_HIGHLIGHT);
    hover.priority = ABOVE_ALL;
    hover.clear();
    for (const part of range ? paintedParts(range) : []) hover.add(part);
    if (!range) registry.delete(HOVER_HIGHLIGHT);
  }

  return {
    paint(id, range, ink, guest) {
      const name = highlightName(ink, toneOf(range.startContainer), guest);
      const isNew = painted.get(id)?.name !== name;
      erase(id);
      const parts = paintedParts(range);
      const highlight = highlightNamed(name);
      for (const part of parts) highlight.add(part);
      // Marks of one ink share a layer; the ink that was used last is on top, guests are below.
      if (isNew && !guest) highlight.priority = ++top;
      painted.set(id, { name, parts });
    },
    layerOf: (id) => highlights.get(painted.get(id)?.name ?? '')?.priority ?? -1,
    erase,
    showPiece,
    restore() {
      let wasLost = false;
      for (const { name, parts } of painted.values()) {
        const there = registry.get(name);
        if (parts.every((part) => there?.has(part))) continue;
        const highlight = highlightNamed(name);
        for (const part of parts) highlight.add(part);
        wasLost = true;
      }
      return wasLost;
    },
    eraseAll() {
      for (const id of [...painted.keys()]) erase(id);
      showPiece(null);
    },
  };
}
