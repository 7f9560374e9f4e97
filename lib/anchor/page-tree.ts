/** What of a document is the page's, and how to get at it. */
export interface PageTree {
  /** Whether an element, with all in it, is not the page's. */
  readonly skip: (element: Element) => boolean;
  /** An element's shadow root; a closed one too, where the browser lets an extension in. Null where it has none. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
}

/** A document as its own scripts see it: all is the page's, closed shadow roots stay closed. */
export const OPEN_TREE: PageTree = {
  skip: () => false,
  shadowRootOf: (element) => element.shadowRoot,
};
