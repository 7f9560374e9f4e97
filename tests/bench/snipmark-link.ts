import { describeSpan } from '../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { locateFingerprints } from '../../lib/anchor/locate.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex, type TextIndex } from '../../lib/anchor/text-index.ts';
import { decodeBase64url, encodeBase64url } from '../../lib/link/base64url.ts';
import { readMark, writeMark } from '../../lib/link/payload-mark.ts';

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
  /** The mark's part of a payload, as base64url. */
  describe(range: Range): string | null {
    const current = index ?? createTextIndex(document.body);
    const { start, end } = spanOfRange(current, range);
    const description = describeSpan(current, start, end);
    if (!description) return null;
    const fingerprint = fingerprintOf(description.selectors);
    const bytes: number[] = [];
    writeMark(bytes, { start, length: end - start, ink: 'sun', fingerprint }, 0);
    // The check byte that a payload has behind each mark.
    bytes.push(0);
    return encodeBase64url(bytes);
  },
  restore(anchors: readonly (string | null)[]): (Range | null)[] {
    const marks = anchors.flatMap((anchor) => {
      const read = anchor === null ? 'cut' : readMark(decodeBase64url(anchor), 0, 0);
      return typeof read === 'string' ? [] : [read.mark];
    });
    const located = runNow(locateFingerprints(() => buildTextIndex(document.body), marks)).values();
    return anchors.map((anchor) => (anchor === null ? null : (located.next().value?.range ?? null)));
  },
};
