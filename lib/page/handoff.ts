/**
 * What the loader leaves for the marker. Both run in the extension's isolated world of the page,
 * whose global object the page cannot see.
 */
export interface Handoff {
  /** The address at `document_start`, with its fragment directive, before the page could change it. */
  link?: string | null;
  /** The address with its fragment directive, as the background or we know it last, where the document is not told. */
  address?: string | undefined;
  /** The reader has asked for the toolbar by Alt, and it is to come at once. */
  isCalled?: boolean;
  /** The marker is in this page and awake. */
  awake?: boolean;
  /** The canonical link as the loader saw it first, when the document was ready, and whenever its address had changed. */
  named?: string | undefined;
}

const KEY = Symbol.for('snipmark');
const world = globalThis as { [KEY]?: Handoff };

/** Whether loader or marker has been in this page. */
export const hasHandoff = (): boolean => KEY in world;

/** The one handoff of this page, made when first asked for. */
export const handoff = (): Handoff => (world[KEY] ??= {});
