import { setTimeout } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A control as a reader of the screen and a screen reader find it. */
export interface Control {
  /** In CSS pixels of the viewport. */
  readonly box: Box;
  readonly text: string;
  /** Of fields; null elsewhere. */
  readonly value: string | null;
  readonly pressed: boolean | null;
  readonly checked: boolean | null;
  readonly expanded: boolean | null;
  readonly disabled: boolean;
  readonly focused: boolean;
}

export interface Wanted {
  readonly name: string;
  /** ARIA role; left out, any. */
  readonly role?: string;
}

/** All controls of this accessible name (and role) that the page shows now, in document order. */
export type Locate = (page: Page, wanted: Wanted) => Promise<Control[]>;

/** What the functions below need of a browser. */
interface Locator {
  readonly locate: Locate;
}

interface Options {
  readonly role?: string;
  /** How long to wait, in milliseconds. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT = 20_000;

/** Runs in the page with the control's element; one function for both browsers, so both say the same. */
export function describeElement(element: HTMLElement): string {
  const { x: left, y: top, width, height } = element.getBoundingClientRect();
  // The field of a note is in a frame of Snipmark's own, which stands in the page as if it were none.
  const { location, frameElement } = element.ownerDocument.defaultView as Window;
  const frame = location.href === 'about:blank' ? frameElement?.getBoundingClientRect() : null;
  const [x, y] = [left + (frame?.x ?? 0), top + (frame?.y ?? 0)];
  const truth = (value: string | null) => (value === null ? null : value === 'true');
  const field = element as HTMLInputElement;
  return JSON.stringify({
    box: { x, y, width, height },
    text: element.textContent ?? '',
    value: typeof field.value === 'string' && element.localName !== 'button' ? field.value : null,
    pressed: truth(element.getAttribute('aria-pressed')),
    checked: typeof field.checked === 'boolean' ? field.checked : truth(element.getAttribute('aria-checked')),
    expanded: truth(element.getAttribute('aria-expanded')),
    disabled: element.matches(':disabled, [aria-disabled="true"]'),
    focused: element.matches(':focus'),
  });
}

/** The first control of this name now, or null. */
export async function control(
  browser: Locator,
  page: Page,
  name: string,
  options: Options = {},
): Promise<Control | null> {
  return (await browser.locate(page, { name, ...(options.role && { role: options.role }) }))[0] ?? null;
}

/** The most frames between two looks: looking takes time from the browser that is to get there. */
const MOST_FRAMES = 6;

/** Frames to wait after so many looks: what comes soon is seen soon. */
const framesAfter = (looks: number): number => Math.min(looks, MOST_FRAMES);

/**
 * Waits until `check` gives something other than null, looking again after a few frames; throws after the time. Frames,
 * not pauses: a press on a document of ours that had only just come was lost in Firefox when nobody waited for a frame.
 */
export async function waitUntil<T>(
  page: Page,
  what: string,
  check: () => Promise<T | null>,
  timeout = DEFAULT_TIMEOUT,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (let looks = 1; ; looks++) {
    const found = await check();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`after ${timeout} ms there is still no ${what}`);
    await nextFrame(page, framesAfter(looks));
  }
}

/** Waits for a control of this name that stands still. */
export function waitForControl(
  browser: Locator,
  page: Page,
  name: string,
  options: Options = {},
): Promise<Control> {
  let last = '';
  return waitUntil(
    page,
    `control named '${name}'`,
    async () => {
      const found = await control(browser, page, name, options);
      const place = JSON.stringify(found?.box ?? null);
      const still = place === last;
      last = place;
      return still ? found : null;
    },
    options.timeout,
  );
}

/** Waits until no control of this name is there. */
export async function waitForNoControl(
  browser: Locator,
  page: Page,
  name: string,
  options: Options = {},
): Promise<void> {
  const gone = async () => ((await control(browser, page, name, options)) === null ? true : null);
  await waitUntil(page, `end of the control named '${name}'`, gone, options.timeout);
}

/** Waits for the control and clicks its centre with the mouse, holding the modifiers. */
export async function press(
  browser: Locator,
  page: Page,
  name: string,
  options: Options & { readonly modifiers?: readonly KeyInput[] } = {},
): Promise<Control> {
  const found = await waitForControl(browser, page, name, options);
  const modifiers = options.modifiers ?? [];
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(found.box.x + found.box.width / 2, found.box.y + found.box.height / 2);
  for (const key of modifiers) await page.keyboard.up(key);
  return found;
}

/** Waits for the control and taps its centre with a finger. */
export async function tap(browser: Locator, page: Page, name: string, options: Options = {}): Promise<void> {
  const { box } = await waitForControl(browser, page, name, options);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Resolves at the page's next frame, or after so many; a tab that draws none (in the background) is asked again soon. */
export async function nextFrame(page: Pick<Page, 'evaluate'>, frames = 1): Promise<void> {
  const mayRun = await page.evaluate(
    (count) =>
      new Promise<boolean>((resolve) => {
        const wait = (left: number): unknown =>
          left === 0 ? resolve(true) : requestAnimationFrame(() => wait(left - 1));
        wait(count);
        window.setTimeout(() => resolve(true), 50 * count);
        // Where a page may run no scripts, neither of these ever comes, nor does an event.
        const target = new EventTarget();
        let isHeard = false;
        target.addEventListener('heard', () => {
          isHeard = true;
        });
        target.dispatchEvent(new Event('heard'));
        if (!isHeard) resolve(false);
      }),
    frames,
  );
  if (!mayRun) await setTimeout(20 * frames);
}

/**
 * Waits as long as a reader at least takes to see what has appeared: Chromium says at most every 100 ms what lies over
 * a control, and says it is dimmed while it fades in (80 ms). Until then Snipmark holds presses back.
 */
export async function untilSeen(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(async () => {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
    await new Promise((resolve) => window.setTimeout(resolve, 180));
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** As `untilSeen`, of what was covered: for half a second more, in every browser, it may have been uncovered as a trap. */
export async function untilSeenAgain(page: Pick<Page, 'evaluate'>): Promise<void> {
  await untilSeen(page);
  await setTimeout(500);
}
