import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { sortSliced } from '../../lib/page/sort-sliced.ts';

test('sorts as the language does, equals in their order', () => {
  const list = fc.array(fc.record({ key: fc.nat(9), id: fc.uuid() }), { maxLength: 60 });
  fc.assert(
    fc.property(list, (all) => {
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(runNow(sortSliced(all, compare))).toEqual([...all].sort(compare));
    }),
  );
});
