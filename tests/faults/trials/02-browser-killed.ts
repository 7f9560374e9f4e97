import { countSyncs } from '../store/count-syncs.ts';
import { killAfterSaves } from '../store/kill-after-saves.ts';
import { killImport } from '../store/kill-import.ts';
import { killUpgrade } from '../store/kill-upgrade.ts';
import { whyUntraced } from '../store/trace-syncs.ts';
import type { Trial } from '../trial.ts';

const untraced = whyUntraced();

export const trials: readonly Trial[] = [
  {
    title: 'browser killed with SIGKILL as soon as a save is acknowledged',
    places: ['chromium', 'firefox'],
    run: killAfterSaves,
  },
  {
    title: 'saves acknowledged under strace: fsync or fdatasync of the database for each',
    places: untraced === null ? ['chromium', 'firefox'] : [],
    ...(untraced !== null && { limits: { chromium: untraced, firefox: untraced } }),
    run: countSyncs,
  },
  {
    title: 'browser killed during an import of thousands of marks, which is then done again',
    places: ['chromium', 'firefox'],
    run: killImport,
  },
  {
    title: 'databases of every released version opened, and the browser killed during their upgrade',
    places: ['chromium', 'firefox'],
    run: killUpgrade,
  },
];
