import { stopAroundSaves } from '../store/stop-around-saves.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'background stopped and closed before, during and after a save',
    places: ['chromium', 'firefox'],
    run: stopAroundSaves,
  },
];
