import type { Ink } from '../model.ts';
import { texts } from './say.ts';

/** What readers call the inks. */
export const INK_NAMES: Readonly<Record<Ink, string>> = texts({
  sun: 'inkSun',
  leaf: 'inkLeaf',
  sky: 'inkSky',
  rose: 'inkRose',
  violet: 'inkViolet',
});
