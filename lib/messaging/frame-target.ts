/** One document in a tab, as extensions count them. */
export interface FrameTarget {
  readonly tabId: number;
  readonly frameId: number;
}

/** The tab's top document, which holds all others. */
export const TOP_FRAME = 0;
