/** Normalised UTF-16 code units of context kept on each side at the least, and at the most. */
const LEAST_CONTEXT = 32;
const MOST_CONTEXT = 256;

/**
 * How much context on each side makes the span [start, end) of `text` unique in it: at least 32
 * code units, doubled up to 256 while the same words stand elsewhere in the same context; less
 * only where the text ends.
 */
export function chooseContext(
  text: string,
  start: number,
  end: number,
): { readonly before: number; readonly after: number } {
  let size = LEAST_CONTEXT;
  for (;;) {
    const from = Math.max(0, start - size);
    const to = Math.min(text.length, end + size);
    const inContext = text.slice(from, to);
    const unique = text.indexOf(inContext) === from && text.indexOf(inContext, from + 1) === -1;
    if (unique || size >= MOST_CONTEXT) return { before: start - from, after: to - end };
    size *= 2;
  }
}
