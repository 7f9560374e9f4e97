import { changePage } from './change-page.mjs';
import { noteFrames } from './note-frames.mjs';
import { noteInput } from './note-input.mjs';

// Runs before all else in a page that is measured; '#changing' in its address has it change all the time.
const { frames, painted } = noteFrames();
const { events, longFrames, keys } = noteInput();
const phases = {};
let late = [];
/** From here on it is this phase. */
function begin(name) {
  performance.mark(`bench ${name}`);
  phases[name] = performance.now();
}
addEventListener('DOMContentLoaded', () => {
  begin('parsed');
  if (location.hash === '#changing') late = changePage();
});

globalThis.bench = {
  begin,
  /** Resolves so long after the document was parsed. */
  async untilParsedFor(ms) {
    await new Promise((resolve) => setTimeout(resolve, phases.parsed + ms - performance.now()));
  },
  report() {
    const [{ loadEventEnd: loaded }] = performance.getEntriesByType('navigation');
    return { loaded, phases, frames, painted, events, longFrames, keys, late };
  },
};
