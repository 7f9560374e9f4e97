import { seededRandom } from '../../revisions/random.mjs';
import { chooseSelections } from './choose-selections.ts';
import { mintAll, mintCold } from './mint.ts';
import { mintByPolyfill } from './mint-by-polyfill.ts';
import { rangeAt } from './places.ts';
import { showEnd, showPaint, showStart } from './show-paint.ts';

/** What the bench calls from outside. */
Object.assign(globalThis, {
  bench: {
    choose: (count: number, seed: string) => chooseSelections(count, seededRandom(seed)),
    mintAll,
    mintCold,
    mintByPolyfill,
    showEnd,
    rangeAt,
    showPaint,
    showStart,
  },
});
