import { openLinks } from '../links/open-links.ts';
import { readLinks } from '../links/read-links.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'links: every cut, 100,000 mutations, bombs, 2 MB of anything, addresses that are none',
    places: ['node'],
    run: readLinks,
  },
  {
    title:
      'links opened without a click: cut, mutated, of other pages and origins, bombs, 2 MB: 0 rows written',
    places: ['chromium', 'firefox'],
    run: openLinks,
  },
];
