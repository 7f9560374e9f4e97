import { afterFrame } from './after-frame.mjs';

/** How far above and below the selection's last line the toolbar is looked for, in CSS pixels. */
const BESIDE = 22;
const STEP = 40;

/** Snipmark's controls: a child of the root element beside head and body, closed to the page. */
const host = () => document.querySelector(':root > :not(head, body)');

/** Whether the controls are beside these words; a closed tree's parts are seen by the page as its host. */
function isBeside({ top, bottom, right }) {
  const controls = host();
  if (!controls) return false;
  for (const y of [top - BESIDE, bottom + BESIDE])
    for (let x = right - 4 * STEP; x <= right + 4 * STEP; x += STEP)
      if (document.elementFromPoint(x, y) === controls) return true;
  return false;
}

const lastBox = () => [...getSelection().getRangeAt(0).getClientRects()].at(-1);

/**
 * From the next time that the pointer goes up, in milliseconds: until the next frame is rendered, and until the first
 * one with the toolbar in it, to within a frame; null where it does not come in so long a time.
 */
export function noteToolbar(waitMs) {
  return new Promise((resolve) => {
    const onUp = ({ timeStamp }) => {
      let frame = null;
      const look = () => {
        // The click that ends a selection may change it after this event.
        const isThere = getSelection().rangeCount > 0 && isBeside(lastBox());
        afterFrame((now) => {
          frame ??= now - timeStamp;
          if (isThere) resolve({ frame, toolbar: now - timeStamp });
          else if (now - timeStamp > waitMs) resolve({ frame, toolbar: null });
          else requestAnimationFrame(look);
        });
      };
      requestAnimationFrame(look);
    };
    addEventListener('pointerup', onUp, { once: true, capture: true, passive: true });
  });
}

/** Where to drag over some words of the paragraph that is next in turn: its first line, brought into view. */
export function placeToDrag(turn) {
  const paragraphs = [...document.querySelectorAll('p')].filter(
    ({ textContent }) => textContent.length > 120,
  );
  const paragraph = paragraphs[turn % paragraphs.length];
  paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top } = paragraph.getClientRects()[0];
  return { from: { x: left + 60, y: top + 9 }, to: { x: left + 320, y: top + 9 } };
}

globalThis.bench = { noteToolbar, placeToDrag };
