import type { Tone } from './paint-style.ts';

const COLOUR = /rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:[,/ ]+([\d.]+))?\)/;

/** Relative luminance, 0 to 1, of a computed `rgb()` colour (WCAG 2.2); null where it is not opaque. */
export function luminance(computed: string): number | null {
  const [, red, green, blue, alpha] = COLOUR.exec(computed) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (alpha !== undefined && Number(alpha) < 0.5) return null;
  const [r, g, b] = [red, green, blue].map((channel) => {
    const value = Number(channel) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The luminance at which black and white text have the same contrast: ((1.05 × 0.05) ^ ½) − 0.05. */
const MIDDLE = 0.179;

/** Whether the words of this node stand on a light or a dark ground: the nearest opaque background. */
export function toneOf(node: Node): Tone {
  const view = node.ownerDocument?.defaultView;
  let element = node instanceof Element ? node : node.parentElement;
  while (element && view) {
    const found = luminance(view.getComputedStyle(element).backgroundColor);
    if (found !== null) return found < MIDDLE ? 'dark' : 'light';
    const root: Node = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  // A page without a background has the browser's own, which follows the page's colour scheme.
  const scheme = view?.getComputedStyle(view.document.documentElement).colorScheme ?? '';
  const allowsDark = /\bdark\b/.test(scheme);
  const wantsDark = view?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
  return allowsDark && (wantsDark || !/\blight\b/.test(scheme)) ? 'dark' : 'light';
}
