import { writeInCrowd } from '../store/write-in-crowd.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'two tabs and a popup saving, changing and removing the same marks at once',
    places: ['chromium', 'firefox'],
    run: writeInCrowd,
  },
];
