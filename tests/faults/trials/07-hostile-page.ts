import { tryListening } from '../hostile/try-listening.ts';
import type { Trial } from '../trial.ts';

/** What pages can do to Snipmark, and what they can learn of it. */
export const trials: readonly Trial[] = [
  {
    title: 'a note is written on a page that listens to all events, searches, copies and writes by command',
    places: ['chromium', 'firefox'],
    run: tryListening,
  },
];
