/**
 * What the loader leaves for the marker. Both run in the extension's isolated world of the page,
 * whose global object the page cannot see.
 */
export interface Handoff {
  /** The address at `document_start`, with its fragment directive, before the page could change it. */
  link: string | null;
  /** The marker is in this page and awake. */
  awake: boolean;
  /** The canonical link as the loader saw it last: when the document was ready, and whenever its address had changed. */
  named?: string | undefined;
}

const KEY = Symbol.for('snipmark');

/** The one handoff of this page, made when first asked for. */
export function handoff(): Handoff {
  const world = globalThis as { [KEY]?: Handoff };
  // biome-ignore lint/suspicious/noAssignInExpressions: this is in every page's loader, where a byte counts
  return (world[KEY] ??= { link: null, awake: false });
}
