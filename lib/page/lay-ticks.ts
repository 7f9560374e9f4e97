import type { Ink } from '../model.ts';

/** A snippet and how far down it is, in CSS pixels of a view that shows the whole document. */
export interface TickPlace {
  readonly key: string;
  readonly ink: Ink;
  readonly at: number;
}

/** A tick of the ribbon, in CSS pixels from the view's top. */
export interface RibbonTick {
  /** The snippets that it stands for, from the top, and their inks, each once. */
  readonly keys: readonly string[];
  readonly inks: readonly Ink[];
  readonly middle: number;
  /** Where it can be pressed. */
  readonly from: number;
  readonly to: number;
}

/** A tick's height with its edges; ticks that would touch are one. */
export const TICK_HEIGHT = 6;
const PRESS_HEIGHT = 16;

/** Lays ticks out along a view of this height, each of them whole in it, as easy to press as there is room. */
export function layTicks(places: readonly TickPlace[], height: number): RibbonTick[] {
  const half = TICK_HEIGHT / 2;
  const clusters: { readonly middle: number; readonly places: TickPlace[] }[] = [];
  for (const place of [...places].sort((a, b) => a.at - b.at)) {
    const middle = Math.round(Math.max(half, Math.min(height - half, place.at)));
    const last = clusters.at(-1);
    if (last && middle - last.middle < TICK_HEIGHT) last.places.push(place);
    else clusters.push({ middle, places: [place] });
  }
  return clusters.map(({ middle, places: those }, i) => {
    const [before, after] = [clusters[i - 1]?.middle, clusters[i + 1]?.middle];
    return {
      keys: those.map(({ key }) => key),
      inks: [...new Set(those.map(({ ink }) => ink))],
      middle,
      from: Math.max(0, middle - PRESS_HEIGHT / 2, before === undefined ? 0 : (before + middle) / 2),
      to: Math.min(height, middle + PRESS_HEIGHT / 2, after === undefined ? height : (middle + after) / 2),
    };
  });
}
