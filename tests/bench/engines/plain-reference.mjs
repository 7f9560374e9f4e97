import { textNodesIn } from '../page/page-text.mjs';
import { flatten } from '../page/plain-index.mjs';

let held = null;

function readPage() {
  const nodes = textNodesIn(document.body);
  const starts = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return { nodes, starts, text: flatten(text) };
}

/** Where the words stand nearest to the hint; -1 where they do not. */
function nearestPlace(text, words, hint) {
  const after = text.indexOf(words, hint);
  // Nothing farther away before the hint than the place behind it is of interest.
  let at = text.indexOf(words, after === -1 ? 0 : Math.max(0, hint - (after - hint)));
  let before = -1;
  while (at !== -1 && at < hint) {
    before = at;
    at = text.indexOf(words, at + 1);
  }
  return before === -1 || (after !== -1 && after - hint < hint - before) ? after : before;
}

function pointAt({ nodes, starts }, offset) {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low], offset - starts[low]];
}

/** No peer, but the plainest thing that can work: the text read once, the words to the letter nearest to their hint. */
export const engine = {
  name: 'plain reference',
  batch: true,
  beginDescribe() {
    const page = readPage();
    held = { page, numbers: new Map(page.nodes.map((node, i) => [node, i])) };
  },
  endDescribe() {
    held = null;
  },
  describe(range) {
    const { page, numbers } = held;
    const offsetOf = (node, offset) => page.starts[numbers.get(node)] + offset;
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    return { words: page.text.slice(start, end), start };
  },
  restore(anchors) {
    const page = readPage();
    return anchors.map((anchor) => {
      const at = anchor ? nearestPlace(page.text, anchor.words, anchor.start) : -1;
      if (at === -1) return null;
      const range = document.createRange();
      range.setStart(...pointAt(page, at));
      const [node, offset] = pointAt(page, at + anchor.words.length - 1);
      range.setEnd(node, offset + 1);
      return range;
    });
  },
};
