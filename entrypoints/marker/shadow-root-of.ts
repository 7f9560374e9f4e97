import { browser } from 'wxt/browser';

/** Elements other than custom ones that can have a shadow root (DOM standard, `attachShadow`). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** What browsers give extensions to get into closed shadow roots. */
interface ClosedRoots {
  /** Firefox, on every element. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * An element's shadow root, a closed one too; never a browser's own, as of `<details>`. Chromium's way into closed
 * roots is slow (some microseconds), so there it is taken only for custom elements and for those that have no
 * children of their own, which is what a host without slots looks like.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { localName } = element;
  const isCustom = localName.includes('-');
  if (!isCustom && !HOSTS.has(localName)) return null;
  if (import.meta.env.FIREFOX) return (element as ClosedRoots).openOrClosedShadowRoot ?? null;
  if (element.shadowRoot) return element.shadowRoot;
  if (!isCustom && element.firstChild) return null;
  return browser.dom.openOrClosedShadowRoot(element as HTMLElement);
}
