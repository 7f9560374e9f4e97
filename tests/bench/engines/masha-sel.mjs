/**
 * A few lines in the manner of MaSha's addresses (`#sel=start,end;start,end`), each end given as number of its block,
 * checksum of the block's words, and number of the word in it. Written from its public description, to compare lengths
 * and what a change of the page does to them; its own code snaps and counts in finer ways.
 */
const BLOCKS = 'h1, h2, h3, p, li, td';

const blocks = () => [...document.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));

/** Words of a block, by where they stand in its text. */
const wordsOf = (block) =>
  [...block.textContent.matchAll(/\S+/g)].map(({ 0: { length }, index }) => ({ index, length }));

/** Sixteen bits of a block's words in hexadecimal. */
function sumOf(block) {
  let sum = 1;
  for (const letter of block.textContent.replace(/\s+/g, ''))
    sum = (sum * 31 + letter.codePointAt(0)) % 65_521;
  return sum.toString(16).padStart(4, '0');
}

/** The node and offset at an offset of a block's text. */
function pointAt(block, offset) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return [block, block.childNodes.length];
}

function describeEnd(all, container, offset, isEnd) {
  const element = container.nodeType === Node.TEXT_NODE ? container.parentElement : container;
  const number = all.indexOf(element.closest(BLOCKS));
  if (number === -1) return null;
  const before = document.createRange();
  before.setStart(all[number], 0);
  before.setEnd(container, offset);
  const at = before.toString().length;
  const words = wordsOf(all[number]);
  const word = isEnd
    ? words.findLastIndex(({ index }) => index < at)
    : words.findIndex(({ index, length }) => index + length > at);
  return `${number}(${sumOf(all[number])}):${word}`;
}

function findEnd(all, text, isEnd) {
  const [, number, sum, word] = /^(\d+)\((\w+)\):(\d+)$/.exec(text) ?? [];
  const block = all[Number(number)];
  if (!block || sumOf(block) !== sum) return null;
  const { index, length } = wordsOf(block)[Number(word)] ?? {};
  return index === undefined ? null : pointAt(block, isEnd ? index + length : index);
}

export const engine = {
  name: 'MaSha’s #sel= with checksums',
  describe(range) {
    const all = blocks();
    const start = describeEnd(all, range.startContainer, range.startOffset, false);
    const end = describeEnd(all, range.endContainer, range.endOffset, true);
    return start && end && `${start},${end}`;
  },
  restore(anchors) {
    const all = blocks();
    return anchors.map((anchor) => {
      const [start, end] = anchor?.split(',') ?? [];
      const from = start && findEnd(all, start, false);
      const to = end && findEnd(all, end, true);
      if (!from || !to) return null;
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(...to);
      return range;
    });
  },
};
