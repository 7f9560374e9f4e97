import { COVERS, HIDDEN_COVERS } from '../hostile/cover-controls.ts';
import { tryCovering } from '../hostile/try-covering.ts';
import { tryForging } from '../hostile/try-forging.ts';
import { tryListening } from '../hostile/try-listening.ts';
import type { Trial } from '../trial.ts';

/**
 * What pages can do to Snipmark, and what they can learn of it. That words are marked, and which, any page can read off
 * `CSS.highlights`: there is no other way to paint that leaves its document alone.
 *
 * Seen to fail:
 * - notes, before they had a document of their own: 5 let in (Chromium: every key and what was pasted heard; read by
 *   `getSelection` and `find`; written into by `execCommand`), 3 (Firefox).
 * - `guardPresses` taken out, the root open, `restore` without effect: 2 let in, 1 lost, in both browsers: 'the page got
 *   hold of the closed root', 'the page changed what is kept', 'still no painting'.
 * - `tidy` without effect (Firefox): 1 lost, 'Nothing can be marked any more'.
 * - `guardPresses` taken out: 'marked, though the page shows such a box above all else'; of all 8 ways, 4 let in (Firefox).
 * - what was covered a moment ago taken for uncovered (`SEEN_MS` 0): 5 of 45 let in, in both browsers, and 5 of 15 hidden
 *   ones: 'marked, though the page shows such a box and takes it away as the press begins'.
 * - `watch-coverage.ts` takes nothing for covered: 2 of 2 let in, 'marked, though the page shows a box …'.
 */
export const trials: readonly Trial[] = [
  {
    title: 'a note is written on a page that listens to all events, searches, copies and writes by command',
    places: ['chromium', 'firefox'],
    run: tryListening,
  },
  {
    title: 'a page clears, floods, removes, hides, and forges events, messages and presses, all the time',
    places: ['chromium', 'firefox'],
    run: tryForging,
  },
  {
    title: 'a control is covered, faded, clipped or shrunk, and pressed all the same',
    places: ['chromium', 'firefox'],
    run: (world) => tryCovering(world, COVERS),
  },
  {
    title: 'a control is covered by what nobody can find, and pressed all the same',
    places: ['chromium'],
    limits: {
      firefox:
        'it has no IntersectionObserver v2. What a press there sets off can be undone: a mark, a keep, a removal.',
    },
    run: (world) => tryCovering(world, HIDDEN_COVERS),
  },
];
