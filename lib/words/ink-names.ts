import type { Ink } from '../model.ts';

/** What readers call the inks. */
export const INK_NAMES: Readonly<Record<Ink, string>> = {
  sun: 'Sun',
  leaf: 'Leaf',
  sky: 'Sky',
  rose: 'Rose',
  violet: 'Violet',
};
