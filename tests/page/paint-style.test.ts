import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INKS, type Ink } from '../../lib/model.ts';
import { type Colour, contrast, distance, hexColour, luminance } from '../../lib/page/colour.ts';
import { INK_LOOKS, TEXT_ON_DARK, TEXT_ON_LIGHT } from '../../lib/page/inks.ts';
import { chooseTone } from '../../lib/page/tone-of.ts';

const TEXT = { light: hexColour(TEXT_ON_LIGHT), dark: hexColour(TEXT_ON_DARK) };
const tint = (ink: Ink, tone: 'light' | 'dark') => hexColour(INK_LOOKS[ink][tone]);
const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const ground: fc.Arbitrary<Colour> = fc.record({
  red: channel,
  green: channel,
  blue: channel,
  alpha: fc.constant(1),
});

test('luminance as WCAG defines it', () => {
  expect(luminance(hexColour('#ffffff'))).toBeCloseTo(1);
  expect(luminance(hexColour('#000000'))).toBe(0);
  expect(luminance(hexColour('#808080'))).toBeCloseTo(0.216, 3);
  expect(contrast(hexColour('#767676'), hexColour('#ffffff'))).toBeCloseTo(4.54, 2);
});

test('whatever the ground, text on the tint is legible and the tint stands apart from it', () => {
  fc.assert(
    fc.property(ground, fc.constantFrom(...INKS), (on, ink) => {
      const tone = chooseTone(on, ink);
      expect(contrast(TEXT[tone], tint(ink, tone))).toBeGreaterThanOrEqual(6.3);
      expect(distance(tint(ink, tone), on)).toBeGreaterThanOrEqual(0.06);
    }),
  );
});

test.each([
  ['#ffffff', 'light'],
  ['#f5f5f5', 'light'],
  ['#fff8e1', 'light'],
  ['#cccccc', 'light'],
  ['#808080', 'light'],
  ['#666666', 'dark'],
  ['#282c34', 'dark'],
  ['#000000', 'dark'],
] as const)('on %s all inks have the %s look', (on, tone) => {
  expect(INKS.map((ink) => chooseTone(hexColour(on), ink))).toEqual(INKS.map(() => tone));
});

test('an ink whose tint is the ground itself has its other look', () => {
  for (const ink of INKS) {
    expect(chooseTone(tint(ink, 'light'), ink)).toBe('dark');
    expect(chooseTone(tint(ink, 'dark'), ink)).toBe('light');
  }
});

test('the line of a mark below another contrasts with every tint that may be above it (3 at the least)', () => {
  for (const ink of INKS) {
    for (const above of INKS) {
      const { onLight, onDark } = INK_LOOKS[ink];
      expect(contrast(hexColour(onLight), tint(above, 'light')), `${ink} on ${above}`).toBeGreaterThanOrEqual(
        3,
      );
      expect(contrast(hexColour(onDark), tint(above, 'dark')), `${ink} on ${above}`).toBeGreaterThanOrEqual(
        3,
      );
    }
  }
});

test('a tick of the ribbon has the ink’s tint, and an edge that is seen on every ground (3 at the least)', () => {
  const css = readFileSync(new URL('../../components/page/ribbon.css', import.meta.url), 'utf8');
  for (const ink of INKS) {
    expect(new RegExp(`\\.ribbon-${ink} \\{\\s+background: (#\\w+)`).exec(css)?.[1]).toBe(
      INK_LOOKS[ink].light,
    );
  }
  const edges = [/border: 1px solid (#\w+)/, /0 0 0 1px (#\w+)/].map((edge) =>
    hexColour(edge.exec(css)?.[1] ?? ''),
  );
  fc.assert(
    fc.property(ground, (on) => {
      expect(Math.max(...edges.map((edge) => contrast(edge, on)))).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('no two inks share an underline', () => {
  expect(new Set(INKS.map((ink) => INK_LOOKS[ink].underline)).size).toBe(INKS.length);
});
