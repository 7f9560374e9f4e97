import { createCoverage } from '../../lib/page/create-coverage.ts';
import { isFaded } from '../../lib/page/is-faded.ts';

/** What a press may set off something by. */
const CONTROLS = '.surface :is(button, label)';

/** A page can make our controls smaller, by its zoom: below so many pixels nobody reads what they say. */
const LEAST_PX = 10;

export interface GuardedPresses {
  /** Closed to the page, so that nothing can happen in it but by the reader and by us. */
  readonly root: ShadowRoot;
  /** Whether the page may have put something over this control since we came above all else. */
  readonly mayBeCovered: (control: Element) => boolean;
  /** A press was held back: shows what it was on above all else again. */
  readonly onHeldBack: () => void;
  readonly signal: AbortSignal;
}

export interface Guard {
  /** The controls have come above all else anew. */
  raised(): void;
}

/**
 * Lets a press on our controls through only if the reader made it, and sees what it is on. Whether a control is covered
 * is known only once the browser has drawn it, a moment after it appears: until then a press waits.
 */
export function guardPresses({ root, mayBeCovered, onHeldBack, signal }: GuardedPresses): Guard {
  const coverage = createCoverage({ root, selector: CONTROLS, mayBeCovered, signal });
  /** Presses that waited and now take place. */
  const letThrough = new WeakSet<Event>();

  function isLegible(control: Element): boolean {
    const { width, height } = control.getBoundingClientRect();
    if (width < LEAST_PX || height < LEAST_PX) return false;
    // In Firefox the root's filter is that of all that is above all else, too.
    const { documentElement } = root.ownerDocument;
    if (import.meta.env.FIREFOX && isFaded(getComputedStyle(documentElement).filter)) return false;
    return control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function holdBack(): void {
    onHeldBack();
    coverage.lookAnew();
  }

  async function pressLater(target: Element, control: Element, { altKey }: MouseEvent): Promise<void> {
    if (await coverage.isCovered(control)) return holdBack();
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, altKey });
    letThrough.add(press);
    target.dispatchEvent(press);
  }

  function onPress(event: Event): void {
    const { target } = event;
    const control = target instanceof Element ? target.closest(CONTROLS) : null;
    if (!control || letThrough.has(event)) return;
    const isCovered = coverage.isCovered(control);
    if (event.isTrusted && isCovered === false && isLegible(control) && !mayBeCovered(control)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    if (typeof isCovered === 'boolean') holdBack();
    else pressLater(target as Element, control, event as MouseEvent);
  }

  root.addEventListener('click', onPress, { capture: true, signal });
  return { raised: coverage.lookAnew };
}
