import { describeSpan } from '../../lib/anchor/describe.ts';
import { locateSelectors } from '../../lib/anchor/locate.ts';
import { OPEN_TREE } from '../../lib/anchor/page-tree.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex, type TextIndex } from '../../lib/anchor/text-index.ts';
import type { Selectors } from '../../lib/model.ts';

let index: TextIndex | null = null;

/** Snipmark's engine in the form of the anchoring bench: stored selectors. */
export const adapter = {
  name: 'snipmark',
  batch: true,
  beginDescribe() {
    index = createTextIndex(document.body);
  },
  endDescribe() {
    index = null;
  },
  describe(range: Range): Selectors | null {
    const current = index ?? createTextIndex(document.body);
    const { start, end } = spanOfRange(current, range);
    return describeSpan(current, start, end)?.selectors ?? null;
  },
  restore(anchors: readonly (Selectors | null)[]): (Range | null)[] {
    const root = document.body;
    const wanted = anchors.filter((anchor) => anchor !== null);
    const located = runNow(
      locateSelectors({ root, tree: OPEN_TREE, index: () => buildTextIndex(root) }, wanted),
    );
    const found = located.values();
    return anchors.map((anchor) => (anchor === null ? null : (found.next().value?.range ?? null)));
  },
};
