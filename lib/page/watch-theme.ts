/** Between two looks at a page that changes without rest, in milliseconds. */
const APART_MS = 500;
/** A page may fade from one theme into the other: it is looked at once more when it has rested so long. */
const FADES_WITHIN_MS = 1000;

/**
 * Calls `onTheme` when the page may have another theme than before: the reader's colour scheme, an attribute of
 * `html` or `body`, or a style sheet in the head has changed. Waits until the page is idle; a page that changes all the
 * time is looked at twice a second.
 */
export function watchTheme(document: Document, onTheme: () => void, signal: AbortSignal): void {
  let first: ReturnType<typeof setTimeout> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function look(): void {
    first = undefined;
    lookedAt = performance.now();
    requestIdleCallback(() => !signal.aborted && onTheme(), { timeout: APART_MS });
  }

  function happened(): void {
    watchAttributes();
    first ??= setTimeout(look, Math.max(0, lookedAt + APART_MS - performance.now()));
    clearTimeout(last);
    last = setTimeout(look, FADES_WITHIN_MS);
  }

  const attributes = new MutationObserver(happened);

  /** Anew each time: pages may put another body and another head in, or have none yet. */
  function watchAttributes(): void {
    const { documentElement, head, body } = document;
    attributes.observe(documentElement, { attributes: true, childList: true });
    if (body) attributes.observe(body, { attributes: true });
    if (!head) return;
    attributes.observe(head, { subtree: true, attributeFilter: ['disabled', 'media'] });
    // A sheet that is put in, or whose text or address is changed, says that it has loaded.
    head.addEventListener('load', happened, { capture: true, signal });
  }

  watchAttributes();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', happened, { signal });
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    clearTimeout(first);
    clearTimeout(last);
  });
}
