import { isInvisible, toStrings } from '../anchor/normalise.ts';
import { EDGES } from '../model.ts';

/** A piece of the text that browsers search, all of one style. */
export interface ShownRun {
  readonly data: string;
  /** Which block it is in. */
  readonly block: number;
  /** How surely a search stops between this run and the one before, were they of one block. */
  readonly gap: Gap;
  /** Whether its white space is kept as it is (`white-space-collapse`). */
  readonly keepsSpace: boolean;
  /** Whether every browser searches it. */
  readonly isSure: boolean;
}

/** Surely not, perhaps (and sees nothing there otherwise), perhaps (and sees white space otherwise), surely. */
export const GAP = { none: 0, tight: 1, spaced: 2, block: 3 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

export interface JoinedRuns {
  /** White space collapsed, pieces separated by `EDGES`. */
  readonly text: string;
  /** Offset in `text` of every visible character (`normalise.ts`). */
  readonly offsets: Uint32Array;
  /** How many visible characters stand before each run; -1 where the run was left out. */
  readonly firsts: Int32Array;
}

const NO_BREAK_SPACE = 0xa0;
const LINE_FEED = 0x0a;
/** Scripts in which browsers drop a line's break in the source (CSS Text 3, 4.1.3). */
const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** Joins runs as a browser's search does; without `unsure`, only what every browser searches. */
export function joinShownRuns(runs: readonly ShownRun[], unsure: boolean): JoinedRuns {
  // Between two characters there is a run's beginning, or white space that is left out itself.
  const most = runs.reduce((sum, { data }) => sum + data.length + 1, 0);
  const units = new Uint16Array(most);
  const offsets = new Uint32Array(most);
  const firsts = new Int32Array(runs.length).fill(-1);
  let length = 0;
  let visible = 0;
  let block = -1;
  // Since the last character: how surely a search stops, spaces it would see, whether a line broke in the source.
  let gap: Gap = GAP.none;
  let kept = 0;
  let collapsed = 0;
  let isBroken = false;

  /** Puts what separates the next character from the last. */
  const separate = (next: number): void => {
    const spaces = kept + collapsed;
    const isWide = isBroken && WIDE.test(String.fromCharCode(units[length - 1] ?? 0, next));
    let between = '';
    if (length === 0) between = '';
    else if (gap === GAP.block) between = EDGES.block;
    else if (gap === GAP.spaced || spaces > 1) between = EDGES.spaced;
    else if (isWide) between = EDGES.tight;
    else if (gap === GAP.tight) between = spaces > 0 ? EDGES.spaced : EDGES.tight;
    else if (spaces > 0) between = ' ';
    if (between !== '') units[length++] = between.charCodeAt(0);
    gap = GAP.none;
    kept = 0;
    collapsed = 0;
    isBroken = false;
  };

  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as ShownRun;
    const { data, keepsSpace } = run;
    if (run.gap > gap) gap = run.gap;
    if (!run.isSure && !unsure) {
      if (gap < GAP.tight) gap = GAP.tight;
      continue;
    }
    firsts[i] = visible;
    for (let at = 0; at < data.length; at++) {
      const unit = data.charCodeAt(at);
      const isPlain = unit > 0x20 && unit < NO_BREAK_SPACE;
      if (!isPlain) {
        if (isSpace(unit)) {
          if (unit === NO_BREAK_SPACE) kept++;
          else if (!keepsSpace) {
            collapsed = 1;
            if (unit === LINE_FEED) isBroken = true;
          } else kept += unit === 0x20 ? 1 : 2;
          continue;
        }
        if (unit === 0xad || unit === 0x200b) continue;
      }
      if (run.block !== block) {
        gap = GAP.block;
        block = run.block;
      }
      if (gap !== GAP.none || kept + collapsed > 0) separate(unit);
      if (isPlain || !isInvisible(unit)) offsets[visible++] = length;
      units[length++] = unit;
    }
  }
  return { text: toStrings(units, length).join(''), offsets: offsets.slice(0, visible), firsts };
}

/** White space that a search takes for a space; other spaces are characters like any other. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === NO_BREAK_SPACE || (unit >= 0x09 && unit <= 0x0d);
}
