import { describeSpan } from '../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { locateFingerprints } from '../../lib/anchor/locate.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex, type TextIndex } from '../../lib/anchor/text-index.ts';
import { decodePayload, encodePayload } from '../../lib/link/payload.ts';

let index: TextIndex | null = null;

/** Snipmark's engine in the form of the anchoring bench: from what a link carries of a mark, and nothing else. */
export const adapter = {
  name: 'snipmark-link',
  batch: true,
  beginDescribe() {
    index = createTextIndex(document.body);
  },
  endDescribe() {
    index = null;
  },
  /** The payload of a link to this mark alone. */
  describe(range: Range): string | null {
    const current = index ?? createTextIndex(document.body);
    const { start, end } = spanOfRange(current, range);
    const description = describeSpan(current, start, end);
    if (!description) return null;
    const fingerprint = fingerprintOf(description.selectors);
    return encodePayload([{ start, length: end - start, ink: 'sun', fingerprint }]);
  },
  restore(anchors: readonly (string | null)[]): (Range | null)[] {
    const marks = anchors.flatMap((anchor) => (anchor === null ? [] : decodePayload(anchor).marks));
    const located = runNow(locateFingerprints(() => buildTextIndex(document.body), marks)).values();
    return anchors.map((anchor) => (anchor === null ? null : (located.next().value?.range ?? null)));
  },
};
