import { damageStore } from '../store/damage-store.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'files of the database cut and bits of them flipped while the browser is closed',
    places: ['chromium', 'firefox'],
    run: damageStore,
  },
];
