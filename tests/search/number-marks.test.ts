import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoadedBucket } from '../../lib/search/catalogue.ts';
import { describeEntry } from '../../lib/search/describe-entry.ts';
import { createNumbering } from '../../lib/search/number-marks.ts';
import { packBucket } from '../../lib/search/pack-bucket.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const bucketOfIds = (ids: readonly string[]): LoadedBucket =>
  packBucket(ids.map((id) => describeEntry(makeHighlight({ id }))));

const placesOf = (buckets: readonly LoadedBucket[]) => buckets.flatMap(({ columns }) => [...columns.ids]);

/** One catalogue after the other: each mark is in one bucket or in none. */
const histories = fc.array(
  fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat({ max: 2 }), { noNullPrototype: true }),
  { minLength: 1, maxLength: 6 },
);

test('a mark keeps its number as long as it stays, and no two have the same', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const number = createNumbering();
      let before = new Map<string, number>();
      let buckets: readonly LoadedBucket[] = [];
      for (const bucketOf of history) {
        const ids = (bucket: number) => Object.keys(bucketOf).filter((id) => bucketOf[id] === bucket);
        const last = buckets;
        // A bucket of the same marks is the same object, as it is where nothing was written.
        buckets = [0, 1, 2].map((bucket) => {
          const same = last[bucket]?.columns.ids.join() === ids(bucket).join();
          return same ? (last[bucket] as LoadedBucket) : bucketOfIds(ids(bucket));
        });
        const places = placesOf(buckets);
        const now = new Map(Array.from(number(buckets), (each, place) => [places[place] as string, each]));
        expect(now.size).toBe(places.length);
        expect(new Set(now.values()).size).toBe(places.length);
        for (const [id, each] of now) expect(before.get(id) ?? each).toBe(each);
        before = now;
      }
    }),
  );
});
