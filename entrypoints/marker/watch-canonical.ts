/**
 * Tells when a link in the document's head leads elsewhere: applications give their views a canonical address when
 * they have loaded them, by no change of the text.
 */
export function watchCanonical(document: Document, onChange: () => void, signal: AbortSignal): void {
  if (!document.head) return;
  const observer = new MutationObserver(onChange);
  observer.observe(document.head, { attributes: true, attributeFilter: ['href', 'rel'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
