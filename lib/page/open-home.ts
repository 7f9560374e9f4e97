import { flatAncestors } from './flat-parent.ts';

/** What the page shows above all else. */
const ABOVE = 'dialog:modal, :popover-open, :fullscreen';

/** Elements that show something other than what is put into them. */
const REPLACED = 'audio, canvas, embed, iframe, img, object, video';

/**
 * What something must be in to be seen and used now, beside these words if there are any: the innermost modal
 * dialog, popover or full screen that they are in, because a popover closes when anything outside is pressed; else
 * the topmost modal dialog, outside of which all is inert, or the full screen, to which screen readers keep; else
 * the document's own element.
 */
export function openHome(document: Document, near: Node | null): Element | ShadowRoot {
  const found = (near && homeAround(near)) ?? topmostModal(document) ?? fullScreen(document);
  return found?.shadowRoot ?? found ?? document.documentElement;
}

function homeAround(node: Node): Element | null {
  for (const element of flatAncestors(node)) {
    if (element.matches(ABOVE)) return element;
  }
  return null;
}

function topmostModal(document: Document): Element | null {
  // What lies in the middle is not inert, so it is in the topmost modal dialog, or that dialog's backdrop.
  const hit = deepestAt(document, innerWidth / 2, innerHeight / 2);
  for (const element of hit ? [hit, ...flatAncestors(hit)] : []) {
    if (element.matches('dialog:modal')) return element;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

function deepestAt(document: Document, x: number, y: number): Element | null {
  let hit: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; root = hit?.shadowRoot ?? null) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

function fullScreen(document: Document): Element | null {
  const element = document.fullscreenElement;
  return element?.matches(REPLACED) ? null : element;
}
