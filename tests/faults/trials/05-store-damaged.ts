import { damageIndexes } from '../store/damage-indexes.ts';
import { cutFiles, damageCopy, flipInFiles } from '../store/damage-store.ts';
import { downgrade } from '../store/downgrade.ts';
import { fillDisk } from '../store/fill-disk.ts';
import { whyNoSmallDisk } from '../store/small-disk.ts';
import type { Trial } from '../trial.ts';

const diskless = await whyNoSmallDisk();

export const trials: readonly Trial[] = [
  {
    title: 'marking, reading and exporting on a disk that is full to the last byte',
    places: diskless === null ? ['chromium', 'firefox'] : [],
    ...(diskless !== null && { limits: { chromium: diskless, firefox: diskless } }),
    run: fillDisk,
  },
  {
    title: 'files of the database cut while the browser is closed',
    places: ['chromium', 'firefox'],
    run: cutFiles,
  },
  {
    title: 'bits of the database’s files flipped while the browser is closed',
    places: ['chromium', 'firefox'],
    run: flipInFiles,
  },
  {
    title: 'entries of the database’s indexes lost or turned round while the browser is closed',
    places: ['firefox'],
    limits: {
      chromium:
        'its files have no entries apart from their blocks, and a block that is damaged has another checksum',
    },
    run: damageIndexes,
  },
  {
    title: 'files of the second copy cut, and bits of them flipped, while the database is whole',
    places: ['chromium', 'firefox'],
    run: damageCopy,
  },
  {
    title: 'marking in a Snipmark that is older than the database, which the newer one then reads',
    places: ['chromium', 'firefox'],
    run: downgrade,
  },
];
