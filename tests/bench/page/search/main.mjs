import { makeLibrary } from '../../pages/library.mjs';
import { chooseQueries } from './choose-queries.mjs';
import { flexSearch } from './flex-search.mjs';
import { miniSearch } from './mini-search.mjs';
import { openShelf } from './shelf.mjs';
import { snipmark } from './snipmark.mjs';

const ENGINES = { Snipmark: snipmark, MiniSearch: miniSearch, FlexSearch: flexSearch };
let engine = null;

/** Runs it and says how long it took. */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** What the part 'search' calls in its page; one engine at a time. */
globalThis.searchBench = {
  /** Builds the index of these marks from rows, and saves it. */
  async build(name, seed, count) {
    const rows = [...makeLibrary(seed, count)];
    const characters = rows.reduce((sum, { quote, note }) => sum + quote.length + note.length, 0);
    engine = ENGINES[name];
    const { ms } = await timed(() => engine.build(rows));
    const shelf = await openShelf();
    const { ms: savingMs } = await timed(() => engine.save(shelf));
    shelf.close();
    return { buildMs: ms, savingMs, characters };
  },
  /** In a new page: loads what was saved. */
  async load(name) {
    engine = ENGINES[name];
    const shelf = await openShelf();
    const { ms } = await timed(() => engine.load(shelf));
    shelf.close();
    return ms;
  },
  queries: (seed, count, each) => chooseQueries(makeLibrary(seed, count), seed, each),
  /** How long each query took, the fastest of `rounds`, and what the engine says of it; null for what it cannot do. */
  async ask(queries, rounds) {
    const times = [];
    for (const query of queries) {
      if (!engine.can(query)) {
        times.push(null);
        continue;
      }
      let best = null;
      for (let round = 0; round < rounds; round++) {
        const { ms, result } = await timed(() => engine.ask(query));
        if (best === null || ms < best.ms) best = { ms, ...result };
      }
      times.push(best);
    }
    return times;
  },
  /** Other work of the library's first screen, for Snipmark alone. */
  more: () => engine.more(),
};
