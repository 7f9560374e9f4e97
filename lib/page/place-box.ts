/** A box in CSS pixels from the viewport's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a box and what it belongs to, and between a box and the viewport's edge. */
export const GAP = 8;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which way text runs: in lines from the left or from the right, or in columns that follow one another leftward or rightward. */
export type Flow = 'ltr' | 'rtl' | 'columns-leftward' | 'columns-rightward';

export interface Preference {
  /** For touch, where the system's own menu stands above and its handles hang from the words. */
  readonly belowFirst?: boolean;
  readonly flow?: Flow;
}

/**
 * Where to put a box that belongs to the words in `rects` (in document order, at least one):
 * above the end of the words, below it, above all of them, below all, beside them; for words in columns, beside the
 * end, beside all of them, below, above. The first of these places that lies in the viewport and covers none of
 * the words; where there is none (the words fill the view) the viewport's bottom or top edge, whichever is
 * farther from the end of the words. Always inside the viewport, as far as it fits.
 */
export function placeBox(
  rects: readonly Box[],
  size: Size,
  viewport: Size,
  { belowFirst = false, flow = 'ltr' }: Preference = {},
): Box {
  const end = rects[rects.length - 1];
  if (!end) return boxAt(GAP, GAP, size);
  const all = surrounding(rects);
  const inColumns = flow === 'columns-leftward' || flow === 'columns-rightward';
  const endX = inColumns ? (end.left + end.right) / 2 : flow === 'rtl' ? end.left : end.right;
  const endY = inColumns ? end.bottom : (end.top + end.bottom) / 2;
  const centre = clamp(endX - size.width / 2, GAP, viewport.width - size.width - GAP);
  const middle = clamp(endY - size.height / 2, GAP, viewport.height - size.height - GAP);
  const gap = belowFirst ? GAP * 3 : GAP;
  const above = [
    boxAt(centre, end.top - gap - size.height, size),
    boxAt(centre, all.top - gap - size.height, size),
  ];
  const below = [boxAt(centre, end.bottom + gap, size), boxAt(centre, all.bottom + gap, size)];
  const right = [boxAt(end.right + GAP, middle, size), boxAt(all.right + GAP, middle, size)];
  const left = [
    boxAt(end.left - GAP - size.width, middle, size),
    boxAt(all.left - GAP - size.width, middle, size),
  ];
  const [first, second] = belowFirst ? [below, above] : [above, below];
  const [near, far] = flow === 'columns-leftward' ? [left, right] : [right, left];
  const places = inColumns
    ? [near[0], far[1], near[1], ...below, ...above]
    : [first[0], second[0], first[1], second[1], right[1], left[1]];
  const place = places.find(
    (box) => box && isInside(box, viewport) && !rects.some((rect) => overlaps(box, rect)),
  );
  if (place) return place;
  const endIsLow = end.bottom > viewport.height / 2;
  return boxAt(centre, Math.max(0, endIsLow ? GAP : viewport.height - size.height - GAP), size);
}

function boxAt(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function surrounding(rects: readonly Box[]): Box {
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    top: Math.min(...rects.map((rect) => rect.top)),
    right: Math.max(...rects.map((rect) => rect.right)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

function isInside(box: Box, viewport: Size): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= viewport.width && box.bottom <= viewport.height;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(Math.max(value, low), high));
}
