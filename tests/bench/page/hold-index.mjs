import { createTextIndex } from '../../../lib/anchor/text-index.ts';
import { indexPlainly } from './plain-index.mjs';

/** What a page keeps, step by step; the memory is weighed from outside between two steps. */
const STEPS = {
  nodes: () => indexPlainly().nodes,
  plain: indexPlainly,
  index: () => createTextIndex(document.body),
  'index that has described': () => {
    const index = createTextIndex(document.body);
    index.repeats();
    index.breaksBefore(0);
    index.runOf(index.nodes[0]);
    return index;
  },
};

let held = null;

/**
 * Keeps what this step makes, and nothing of an earlier one; 'nothing' lets all go. Gives how much text there is in
 * it: characters, and bytes at the least that a browser needs for them.
 */
export function hold(step) {
  held = null;
  held = STEPS[step]?.() ?? null;
  const text = held?.text ?? '';
  return { characters: text.length, bytes: text.length * (/[\u0100-\uffff]/.test(text) ? 2 : 1) };
}
