import { runInSlices } from '../../lib/anchor/run-slices.ts';
import { readColours } from '../../lib/messaging/colours.ts';
import type { SearchAnswer, SearchRequest } from '../../lib/messaging/search-by-message.ts';
import type { Highlight } from '../../lib/model.ts';
import { SOON_PACE } from '../../lib/page/paces.ts';
import { inksByName } from '../../lib/search/inks-by-name.ts';
import { readNewestElsewhere, readPages } from '../../lib/store/read-highlights.ts';
import { readTags, searchOnce } from '../../lib/store/search-marks.ts';
import { INK_NAMES } from '../../lib/words/ink-names.ts';
import { type GetStore, needStore } from './lazy-store.ts';

/** Reads in place of a popup that cannot (Firefox in private windows). Each rejects where the store cannot be opened. */
export interface PopupReading {
  pageMarks(pageKeys: readonly string[]): Promise<readonly Highlight[]>;
  newestMarks(request: {
    readonly pageKeys: readonly string[];
    readonly limit: number;
  }): Promise<readonly Highlight[]>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  tags(): Promise<readonly string[]>;
}

/** Nothing is kept between two questions: the background holds no catalogue while it rests. */
export function readForPopup(getStore: GetStore): PopupReading {
  const database = async () => (await needStore(getStore)).database;
  return {
    pageMarks: async (pageKeys) => readPages(await database(), pageKeys),
    newestMarks: async ({ pageKeys, limit }) => readNewestElsewhere(await database(), pageKeys, limit),
    async search(request) {
      const inkNames = inksByName(INK_NAMES, (await readColours()).names);
      return searchOnce(await database(), { ...request, inkNames }, (work) => runInSlices(work, SOON_PACE));
    },
    tags: async () => readTags(await database()),
  };
}
