import { INKS, type Ink } from '../model.ts';
import { BLACK, type Colour, contrast, distance, hexColour, WHITE } from './colour.ts';
import { createGroundReader } from './ground-of.ts';
import { INK_LOOKS } from './inks.ts';
import type { Tone } from './paint-style.ts';
import { createColourReader } from './read-colour.ts';

/** The look that an ink has on what these words stand on. */
export type ToneOf = (words: Node, ink: Ink) => Tone;

/** Less than this, in Oklab, and a tint is not told from its ground; on common grounds all are 0.08 from it or more. */
const APART = 0.06;

const TINTS = new Map(
  INKS.map((ink) => [ink, { light: hexColour(INK_LOOKS[ink].light), dark: hexColour(INK_LOOKS[ink].dark) }]),
);

/**
 * The light look, black on light tints, or the dark one, white on dark tints: that whose text has the higher contrast
 * (WCAG 2.2) with the ground itself, so that tints stay near the ground and words are about as light or dark as
 * those around them. On either tint the text's contrast is 6.3 or more, whatever the ground is. Where the ground is
 * nearly the tint's own colour (`APART`), the other look, which is far from it.
 */
export function chooseTone(ground: Colour, ink: Ink): Tone {
  const near: Tone = contrast(BLACK, ground) >= contrast(WHITE, ground) ? 'light' : 'dark';
  const tint = TINTS.get(ink)?.[near];
  if (tint && distance(tint, ground) >= APART) return near;
  return near === 'light' ? 'dark' : 'light';
}

export function createToneOf(): ToneOf {
  const groundOf = createGroundReader(createColourReader());
  return (words, ink) => chooseTone(groundOf(words), ink);
}
