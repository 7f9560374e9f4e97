import type { Ink } from '../model.ts';

/** How an ink looks: its tint and the text on it, on light and on dark pages, and its underline. */
export interface InkLook {
  readonly light: string;
  readonly dark: string;
  readonly underline: 'solid' | 'dashed' | 'wavy' | 'dotted' | 'double';
}

/** Text on a light tint and on a dark tint; with the tints below the contrast is at least 6.3. */
export const TEXT_ON_LIGHT = '#000000';
export const TEXT_ON_DARK = '#ffffff';

/** Chosen by measured contrast and by distance under simulated colour blindness (the look's table). */
export const INK_LOOKS: Readonly<Record<Ink, InkLook>> = {
  sun: { light: '#ffe066', dark: '#665200', underline: 'solid' },
  leaf: { light: '#b5eba3', dark: '#1f5a2a', underline: 'dashed' },
  sky: { light: '#9ad4ff', dark: '#0a5c8f', underline: 'wavy' },
  rose: { light: '#ffb8cc', dark: '#7d2446', underline: 'dotted' },
  violet: { light: '#b79bf5', dark: '#452a9a', underline: 'double' },
};
