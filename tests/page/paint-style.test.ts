import { expect, test } from 'vitest';
import { INKS } from '../../lib/model.ts';
import { INK_LOOKS, TEXT_ON_DARK, TEXT_ON_LIGHT } from '../../lib/page/inks.ts';
import { luminance } from '../../lib/page/tone-of.ts';

/** Contrast ratio of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const rgb = (hex: string) =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  const [light, dark] = [luminance(rgb(a)) ?? 0, luminance(rgb(b)) ?? 0].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

test.each(INKS)('text on %s is legible on light and dark pages (6.3 at the least)', (ink) => {
  expect(contrast(INK_LOOKS[ink].light, TEXT_ON_LIGHT)).toBeGreaterThanOrEqual(6.3);
  expect(contrast(INK_LOOKS[ink].dark, TEXT_ON_DARK)).toBeGreaterThanOrEqual(6.3);
});

test('no two inks share an underline', () => {
  expect(new Set(INKS.map((ink) => INK_LOOKS[ink].underline)).size).toBe(INKS.length);
});
