import { idleBetweenSaves } from '../store/idle-between-saves.ts';
import { stopAroundSaves } from '../store/stop-around-saves.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'background stopped and closed before, during and after a save',
    places: ['chromium', 'firefox'],
    run: stopAroundSaves,
  },
  {
    title: 'background ended by the browser because it is idle, before and while words are marked',
    places: ['firefox'],
    limits: { chromium: 'its 30 seconds cannot be set; it is ended by hand above' },
    run: idleBetweenSaves,
  },
];
