import { composeCatalogue } from '../../../../lib/search/catalogue.ts';
import { countFacets } from '../../../../lib/search/count-facets.ts';
import { describeEntry } from '../../../../lib/search/describe-entry.ts';
import { findAmongNewest, findPlaces } from '../../../../lib/search/find-places.ts';
import { packBucket } from '../../../../lib/search/pack-bucket.ts';
import { bucketOf } from '../../../../lib/search/page-bucket.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import { sortPlaces } from '../../../../lib/search/sort-places.ts';

const SLICE_MS = 8;
/** Of how many marks the first results are. */
const FIRST = 4000;
const SETS = { orphans: new Set(), shared: new Set() };
let marks = null;
let buckets = null;

/** A turn for whatever else the page has to do. */
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const timeOf = (work) =>
  median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

async function inSlices(work) {
  let slowest = 0;
  for (let from = performance.now(); ; ) {
    const { done, value } = work.next();
    const taken = performance.now() - from;
    slowest = Math.max(slowest, taken);
    if (done) return { result: value, slowest };
    if (taken < SLICE_MS) continue;
    await pause();
    from = performance.now();
  }
}

/** Snipmark's search in the form of the bench; columns and folded texts are what it saves. */
export const snipmark = {
  build(rows) {
    const described = Map.groupBy(rows, ({ pageKey }) => bucketOf(pageKey));
    buckets = Array.from(described.values(), (own) => packBucket(own.map(describeEntry)));
    marks = composeCatalogue(buckets);
  },
  async save(shelf) {
    await shelf.put('buckets', buckets);
  },
  async load(shelf) {
    marks = composeCatalogue(await shelf.get('buckets'));
  },
  can: () => true,
  async ask({ text }) {
    const start = performance.now();
    const query = parseQuery(text);
    const first = await inSlices(findAmongNewest(marks, query, SETS, FIRST));
    const firstMs = performance.now() - start;
    const { result, slowest } = await inSlices(findPlaces(marks, query, SETS));
    // Where the newest have nothing, the first results are all.
    return { found: result.places.length, slowest, firstMs: first.result.length > 0 ? firstMs : null };
  },
  more: () => ({
    'facets of all': timeOf(() => countFacets(marks, marks.newest, SETS)),
    'all by page': timeOf(() => sortPlaces(marks, marks.newest, 'page')),
    'all, oldest first': timeOf(() => sortPlaces(marks, marks.newest, 'oldest')),
  }),
};
