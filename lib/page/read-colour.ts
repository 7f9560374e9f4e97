import type { Colour } from './colour.ts';

/** Reads a computed colour of whatever form; null for what is no colour. */
export type ReadColour = (computed: string) => Colour | null;

const RGB = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[, /]+([\d.]+))?\)$/;

/** More colours than this on one page are those of an animation. */
const MOST_KNOWN = 500;

/** What a canvas keeps as its colour where it is given something that is none. */
const NONE = '#010203';

/**
 * Most computed colours are `rgb()`. The others keep their form (`oklch()`, `lab()`, `color()` …): the browser itself
 * turns those into sRGB, on a canvas of one pixel that is in no document.
 */
export function createColourReader(): ReadColour {
  const known = new Map<string, Colour | null>();
  let canvas: OffscreenCanvasRenderingContext2D | null = null;

  function convert(computed: string): Colour | null {
    canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) return null;
    canvas.fillStyle = NONE;
    canvas.fillStyle = computed;
    if (canvas.fillStyle === NONE) return null;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return { red: red / 255, green: green / 255, blue: blue / 255, alpha: alpha / 255 };
  }

  return (computed) => {
    const [, red, green, blue, alpha = '1'] = RGB.exec(computed) ?? [];
    if (red !== undefined) {
      return {
        red: Number(red) / 255,
        green: Number(green) / 255,
        blue: Number(blue) / 255,
        alpha: Number(alpha),
      };
    }
    let colour = known.get(computed);
    if (colour === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      colour = convert(computed);
      known.set(computed, colour);
    }
    return colour;
  };
}
