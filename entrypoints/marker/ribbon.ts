import { runInSlices, type Sliced } from '../../lib/anchor/run-slices.ts';
import { layTicks, type RibbonTick, type TickPlace } from '../../lib/page/lay-ticks.ts';
import { IDLE_PACE } from '../../lib/page/paces.ts';
import type { GoBetween, PlacedSnippet } from './go-between.ts';
import type { PageContext } from './page-context.ts';

/** A document shorter than this many views is seen at a glance: it has no ribbon. */
const LEAST_VIEWS = 1.3;

/** On a page that grows all the time it is laid out anew no more often, in milliseconds: each time asks for the layout. */
const APART_MS = 1500;

/** A scrollbar at the left takes room that counts as the root's border. */
function scrollbarSide({ documentElement: root }: Document): 'left' | 'right' {
  return root.clientLeft > Number.parseFloat(getComputedStyle(root).borderLeftWidth) ? 'left' : 'right';
}

/** The ribbon of ticks along the scrollbar, one a snippet. */
export interface Ribbon {
  /** There may be other snippets than before, or elsewhere. */
  update(): void;
  /** Whether the reader wants it. */
  setOn(isOn: boolean): void;
}

/** Lays the ribbon out while the page is idle, never while it is scrolled. */
export function createRibbon({ document, ui, signal }: PageContext, going: GoBetween): Ribbon {
  /** Until it is known what the reader has set. */
  let isOn = false;
  /** Asked for, or under way and asked for again. */
  let isWaiting = false;
  let laidAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function* measure(snippets: readonly PlacedSnippet[], perPixel: number): Sliced<TickPlace[]> {
    const places: TickPlace[] = [];
    for (const { key, ink, range } of snippets) {
      const { top, width, height } = range.getBoundingClientRect();
      // Words that are not shown have no place.
      if (width > 0 || height > 0) places.push({ key, ink, at: (top + scrollY) * perPixel });
      yield;
    }
    return places;
  }

  async function lay(): Promise<void> {
    isWaiting = false;
    laidAt = performance.now();
    const root = document.scrollingElement;
    const snippets = isOn && !signal.aborted ? going.placed() : [];
    const isLong = root && root.scrollHeight > root.clientHeight * LEAST_VIEWS;
    if (!root || !isLong || snippets.length === 0) {
      ui.ribbon.value = null;
      return;
    }
    const { scrollHeight, clientHeight } = root;
    const places = await runInSlices(measure(snippets, clientHeight / scrollHeight), IDLE_PACE);
    if (signal.aborted || isWaiting) return;
    const ticks = layTicks(places, clientHeight);
    const onGo = ({ keys }: RibbonTick) => going.goToOne(keys);
    ui.ribbon.value = ticks.length === 0 ? null : { side: scrollbarSide(document), ticks, onGo };
  }

  function update(): void {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    const whenIdle = () =>
      requestIdleCallback(() => lay().catch((error) => console.warn('Snipmark:', error)), { timeout: 1000 });
    timer = setTimeout(whenIdle, Math.max(0, laidAt + APART_MS - performance.now()));
  }

  const sizes = new ResizeObserver(update);
  for (const element of [document.documentElement, document.body]) if (element) sizes.observe(element);
  addEventListener('resize', update, { passive: true, signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    clearTimeout(timer);
    ui.ribbon.value = null;
  });
  return {
    update,
    setOn(wanted) {
      isOn = wanted;
      update();
    },
  };
}
