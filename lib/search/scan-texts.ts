import type { SearchableMarks } from './searchable.ts';
import { LEVELS, levelAt } from './word-edges.ts';

/** Work that can be paused wherever it yields; the same as in `lib/anchor/run-slices.ts`. */
export type Sliced<T> = Generator<void, T>;

/** The best level (`LEVELS`) of a term in each mark's own text, by place, and in each page's, by number. */
export interface TermLevels {
  readonly own: Uint8Array;
  readonly page: Uint8Array;
}

/** Below this part of a piece's marks, it is quicker to look into each than to run over all. */
const FEW = 1 / 8;

/** Looks for a folded term in all marks that are `open` (by place; others stay 0) and in all pages. */
export function* levelsOf(marks: SearchableMarks, term: string, open: Uint8Array): Sliced<TermLevels> {
  const own = new Uint8Array(marks.size);
  const page = new Uint8Array(marks.pages.length);
  const openPages = new Uint8Array(marks.pages.length).fill(1);
  for (const piece of marks.texts ?? []) {
    fillLevels(piece.marks, piece.markEnds, piece.markPlaces, term, open, own);
    fillLevels(piece.pages, piece.pageEnds, piece.pageNumbers, term, openPages, page);
    yield;
  }
  return { own, page };
}

function fillLevels(
  text: string,
  ends: Uint32Array,
  owners: Uint32Array,
  term: string,
  open: Uint8Array,
  levels: Uint8Array,
): void {
  let count = 0;
  for (let i = 0; i < owners.length; i++) count += open[owners[i] as number] as number;
  if (count === 0) return;
  if (count < owners.length * FEW) fillFew(text, ends, owners, term, open, levels);
  else fillMany(text, ends, owners, term, open, levels);
}

/** Looks into each text that is open. */
function fillFew(
  text: string,
  ends: Uint32Array,
  owners: Uint32Array,
  term: string,
  open: Uint8Array,
  levels: Uint8Array,
): void {
  for (let i = 0, start = 0; i < owners.length; start = (ends[i] as number) + 1, i++) {
    const owner = owners[i] as number;
    if (open[owner] === 0) continue;
    const own = text.slice(start, ends[i]);
    let best: number = LEVELS.none;
    for (let at = own.indexOf(term); at >= 0 && best < LEVELS.whole; at = own.indexOf(term, at + 1))
      best = Math.max(best, levelAt(own, at, at + term.length));
    levels[owner] = best;
  }
}

/** Runs over the whole string, from hit to hit; past texts that are not open, or in which nothing can be better. */
function fillMany(
  text: string,
  ends: Uint32Array,
  owners: Uint32Array,
  term: string,
  open: Uint8Array,
  levels: Uint8Array,
): void {
  let i = 0;
  let at = text.indexOf(term);
  while (at >= 0) {
    while ((ends[i] as number) < at) i++;
    const owner = owners[i] as number;
    let next = at + 1;
    if (open[owner] === 0) next = ends[i] as number;
    else {
      const level = levelAt(text, at, at + term.length);
      if (level > (levels[owner] as number)) levels[owner] = level;
      if (level === LEVELS.whole) next = ends[i] as number;
    }
    at = text.indexOf(term, next);
  }
}
