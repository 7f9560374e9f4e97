import type { Ink } from '../model.ts';

/** How an ink looks: its tint on light and on dark pages, its line over another ink's tint, and its underline. */
export interface InkLook {
  readonly light: string;
  readonly dark: string;
  /** The same ink as a line on any light tint, and on any dark one: 3:1 or more (WCAG 2.2, 1.4.11). */
  readonly onLight: string;
  readonly onDark: string;
  readonly underline: 'solid' | 'dashed' | 'wavy' | 'dotted' | 'double';
}

/** Text on a light tint and on a dark tint; with the tints below the contrast is at least 6.3. */
export const TEXT_ON_LIGHT = '#000000';
export const TEXT_ON_DARK = '#ffffff';

/** Chosen by measured contrast and by distance under simulated colour blindness (the look's table). */
export const INK_LOOKS: Readonly<Record<Ink, InkLook>> = {
  sun: { light: '#ffe066', dark: '#665200', onLight: '#665200', onDark: '#ffe066', underline: 'solid' },
  leaf: { light: '#b5eba3', dark: '#1f5a2a', onLight: '#14591f', onDark: '#a5f08d', underline: 'dashed' },
  sky: { light: '#9ad4ff', dark: '#0a5c8f', onLight: '#084f7d', onDark: '#9ad4ff', underline: 'wavy' },
  rose: { light: '#ffb8cc', dark: '#7d2446', onLight: '#8a1d48', onDark: '#ffb8cc', underline: 'dotted' },
  violet: { light: '#b79bf5', dark: '#452a9a', onLight: '#452a9a', onDark: '#cdbaff', underline: 'double' },
};
