import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

interface RowsOptions {
  readonly count: number;
  /** What each row is known by: its height stays with it. Numbers are much faster. Another function is another list. */
  readonly keyAt: (index: number) => number | string;
  /** A row's height as long as it has not been measured, in pixels. */
  readonly estimate: number;
  /** A row that stays where it is when it is scrolled out of sight, because the focus is in it; -1 for none. */
  readonly pinned: number;
}

interface VirtualRows {
  /** Goes on the list. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualItem[];
  /** The list's whole height, and where it begins in the document, in pixels. */
  readonly height: number;
  readonly top: number;
  /** Goes on each row, which says its index in `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

const OVERSCAN = 8;
/** Firefox lays nothing out beyond 17.8 million pixels. */
const MOST_PIXELS = 15_000_000;
/** Room for what sticks to the window's top and bottom. */
const MARGINS = { scrollPaddingStart: 72, scrollPaddingEnd: 72 };

/** Shows of a long list only the rows that are in sight; the window scrolls. A thin layer over TanStack Virtual. */
export function useVirtualRows({ count, keyAt, estimate, pinned }: RowsOptions): VirtualRows {
  const list = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const [top, setTop] = useState(0);
  // Equal functions would have the virtualizer measure everything again.
  const stable = useMemo(() => {
    const height = Math.min(estimate, MOST_PIXELS / Math.max(count, 1));
    return { getItemKey: keyAt, estimateSize: () => height };
  }, [count, keyAt, estimate]);
  const options = {
    ...stable,
    ...MARGINS,
    count,
    overscan: OVERSCAN,
    scrollMargin: top,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      if (pinned < 0 || pinned >= range.count || shown.includes(pinned)) return shown;
      return pinned < (shown[0] ?? 0) ? [pinned, ...shown] : [...shown, pinned];
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Whatever pushes the list down changes the body's height; asking at every frame would lay the page out twice.
  useLayoutEffect(() => {
    const follow = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    const observer = new ResizeObserver(follow);
    observer.observe(document.body);
    follow();
    return () => observer.disconnect();
  }, []);
  return {
    list,
    top,
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}
