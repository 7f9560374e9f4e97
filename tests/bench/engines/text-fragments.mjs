import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';

/** Status of a fragment that leads to the range. */
const MADE = 0;

/** The polyfill of text fragments: what it generates for the range, and the first place that it finds for that. */
export const engine = {
  name: 'text-fragments-polyfill',
  describe(range) {
    const { status, fragment } = generateFragmentFromRange(range.cloneRange());
    return status === MADE ? fragment : null;
  },
  restore: (anchors) => anchors.map((anchor) => anchor && (processTextFragmentDirective(anchor)[0] ?? null)),
};
