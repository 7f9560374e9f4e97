import { BLACK, blend, type Colour, contrast, WHITE } from './colour.ts';
import type { ReadColour } from './read-colour.ts';

/** What browsers paint a page on that has no background, in light and in dark. */
const BARE_LIGHT = WHITE;
const BARE_DARK: Colour = { red: 0.07, green: 0.07, blue: 0.07, alpha: 1 };

/** Words that are to be read contrast with their ground at least so much: WCAG 2.2's least for large text. */
const LEGIBLE = 3;
/** Words that contrast less than this with what lies below them do not stand on it, but on something else. */
const SEEN = 1.5;

/** What lies below words: a colour and, perhaps, a picture or a gradient over it. */
interface Below {
  readonly colour: Colour;
  readonly isPicture: boolean;
}

/**
 * Measures what words stand on. The backgrounds of their element and of those that it stands in are laid over each
 * other, half-transparent ones as they are seen. Where a picture or a gradient is among them, or where the words
 * would not be seen on what was found (they lie over something that they do not stand in), their own colour decides:
 * words that cannot be read on white stand on black, and those that cannot be read on black stand on white; words
 * that can be read on both say nothing, and what was found holds.
 */
export function createGroundReader(readColour: ReadColour): (words: Node) => Colour {
  /** Holds for one turn: marks are painted many at a time, and stand in the same elements. */
  let known: Map<Element, Below> | null = null;

  function below(element: Element, view: Window): Below {
    const before = known?.get(element);
    if (before) return before;
    const found = measure(element, view);
    if (!known) {
      known = new Map();
      queueMicrotask(() => {
        known = null;
      });
    }
    known.set(element, found);
    return found;
  }

  function measure(element: Element, view: Window): Below {
    const style = view.getComputedStyle(element);
    // A background that is cut to the letters is the words' own colour; an element without a box paints none.
    const isSeen = style.backgroundClip !== 'text' && style.display !== 'contents';
    const own = isSeen ? readColour(style.backgroundColor) : null;
    const isPicture = isSeen && style.backgroundImage !== 'none';
    if (own?.alpha === 1) return { colour: own, isPicture };
    const parent = parentOf(element);
    const under = parent ? below(parent, view) : { colour: bareGround(view), isPicture: false };
    return { colour: own ? blend(own, under.colour) : under.colour, isPicture: isPicture || under.isPicture };
  }

  return (words) => {
    const element = words instanceof Element ? words : parentOf(words);
    const view = words.ownerDocument?.defaultView;
    if (!element || !view) return WHITE;
    const { colour, isPicture } = below(element, view);
    const style = view.getComputedStyle(element);
    const ink = readColour(style.webkitTextFillColor || style.color);
    if (!ink || ink.alpha < 0.5) return colour;
    const seen = blend(ink, colour);
    if (!isPicture && contrast(seen, colour) >= SEEN) return colour;
    if (contrast(seen, WHITE) < LEGIBLE) return BLACK;
    return contrast(seen, BLACK) < LEGIBLE ? WHITE : colour;
  };
}

/** What an element is shown in: its slot, where it is put into one, or its parent, or its shadow root's host. */
function parentOf(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** A page without a background has the browser's own, which follows the page's colour scheme. */
function bareGround(view: Window): Colour {
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  const allowsDark = /\bdark\b/.test(scheme);
  const wantsDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return allowsDark && (wantsDark || !/\blight\b/.test(scheme)) ? BARE_DARK : BARE_LIGHT;
}
