import { INKS, type Ink } from '../model.ts';
import type { InkedRange } from './find-overlaps.ts';
import { createOverlapPaint, type TonedRange } from './overlap-paint.ts';
import { highlightName, pieceName, type Tone } from './paint-style.ts';
import { paintedParts } from './painted-parts.ts';
import { createToneOf, type ToneOf } from './tone-of.ts';

/** Makes ranges visible through the CSS Custom Highlight API, which leaves the page's DOM alone. */
export interface Painter {
  /** Paints a mark, or paints it anew where it was painted before. */
  paint(id: string, range: Range, ink: Ink, guest: boolean): void;
  erase(id: string): void;
  /** Which of two marks that overlap is seen: the one with the higher layer; -1 where nothing is painted. */
  layerOf(id: string): number;
  /** All that is painted. */
  painted(): readonly InkedRange[];
  /** The looks of all that is painted. */
  tones(): ReadonlySet<Tone>;
  /** Looks anew at what the marks stand on. Returns whether any is painted in another look than before. */
  followGrounds(): boolean;
  /** Shows that these words are one piece; null shows nothing. */
  showPiece(range: Range | null): void;
  /** Puts back what somebody else took from the registry; whether anything was. */
  restore(): boolean;
  eraseAll(): void;
}

interface PaintedMark {
  readonly name: string;
  readonly range: Range;
  readonly parts: readonly Range[];
  readonly ink: Ink;
  readonly guest: boolean;
  readonly tone: Tone;
}

const ABOVE_ALL = 2 ** 31 - 1;
const ABOVE_MARKS = ABOVE_ALL - 1;

/** A painter on this registry (`CSS.highlights`); it touches only entries whose names are Snipmark's. */
export function createPainter(registry: HighlightRegistry, toneOf: ToneOf = createToneOf()): Painter {
  const painted = new Map<string, PaintedMark>();
  const highlights = new Map<string, Highlight>();
  const layerOf = (id: string) => highlights.get(painted.get(id)?.name ?? '')?.priority ?? -1;
  const layered = () => [...painted].map(([id, mark]): TonedRange => ({ ...mark, layer: layerOf(id) }));
  const overlaps = createOverlapPaint(registry, layered, ABOVE_MARKS);

  let top = INKS.length;

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
    overlaps.update();
  }

  function paint(id: string, range: Range, ink: Ink, guest: boolean): void {
    const tone = toneOf(range.startContainer, ink);
    const name = highlightName(ink, tone, guest);
    const isNew = painted.get(id)?.name !== name;
    erase(id);
    const parts = paintedParts(range);
    const highlight = highlightNamed(name);
    for (const part of parts) highlight.add(part);
    // Marks of one ink share a layer; the ink that was used last is on top, guests are below.
    if (guest) highlight.priority = INKS.indexOf(ink);
    else if (isNew) highlight.priority = ++top;
    painted.set(id, { name, range, parts, ink, guest, tone });
    overlaps.update();
  }

  let piece: { readonly name: string; readonly range: Range } | null = null;
  function showPiece(range: Range | null): void {
    if (range === (piece?.range ?? null)) return;
    if (piece) registry.delete(piece.name);
    piece = null;
    if (!range) return;
    const mark = [...painted.values()].find((one) => one.range === range);
    piece = { name: pieceName(mark?.tone ?? null), range };
    const highlight = new Highlight(...paintedParts(range));
    highlight.priority = ABOVE_ALL;
    registry.set(piece.name, highlight);
  }

  return {
    paint,
    erase,
    layerOf,
    painted: layered,
    tones: () => new Set([...painted.values()].map(({ tone }) => tone)),
    followGrounds() {
      // Lowest first, so that what is seen where marks overlap stays the same.
      const moved = [...painted]
        .filter(([, { range, ink, tone }]) => toneOf(range.startContainer, ink) !== tone)
        .sort(([a], [b]) => layerOf(a) - layerOf(b));
      for (const [id, { range, ink, guest }] of moved) paint(id, range, ink, guest);
      return moved.length > 0;
    },
    showPiece,
    restore() {
      let wasLost = false;
      for (const [id, mark] of painted) {
        const { name, parts, range } = mark;
        const there = registry.get(name);
        // Parts of a mark end where the page may build anew what lies within it.
        const areWhole = parts.length === 1 || parts.every((part) => !part.collapsed);
        if (areWhole && parts.every((part) => there?.has(part))) continue;
        const highlight = highlightNamed(name);
        for (const part of parts) highlight.delete(part);
        const anew = areWhole ? parts : paintedParts(range);
        for (const part of anew) highlight.add(part);
        painted.set(id, { ...mark, parts: anew });
        wasLost = true;
      }
      if (wasLost) overlaps.update();
      return wasLost;
    },
    eraseAll() {
      for (const id of [...painted.keys()]) erase(id);
      overlaps.clear();
      showPiece(null);
    },
  };
}
