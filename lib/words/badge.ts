import { sayCount } from './say.ts';

/** The name of the button, where the page in its tab has marks. */
export function badgeTitle(count: number): string {
  return sayCount('badgeTitle', count);
}
