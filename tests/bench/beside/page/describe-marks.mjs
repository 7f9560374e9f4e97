import { describeSpan } from '../../../../lib/anchor/describe.ts';
import { createTextIndex } from '../../../../lib/anchor/text-index.ts';
import { blockOf } from '../../page/blocks.mjs';
import { insertText } from '../../page/changes.mjs';
import { editInside } from '../../page/edit-letters.mjs';
import { PageText } from '../../page/page-text.mjs';
import { spreadMarks } from '../../page/spread-marks.mjs';
import { seededRandom } from '../../revisions/random.mjs';

/** One mark of so many is edited on the page that has changed. */
const EDITED = 10;
/** One block of so many that hold no mark is changed by the page's own script. */
const LIVE = 12;

/** Marks spread over this page: what is kept of each, and the page's HTML before and after it has changed. */
function describeMarks(count) {
  const index = createTextIndex(document.body);
  const spans = spreadMarks(index.text.length, count);
  const described = spans.map(({ start, end }) => describeSpan(index, start, end));
  const page = new PageText();
  const ranges = spans.map(({ start, end }) => page.rangeOf(start, end));
  nameLiveBlocks(ranges);
  const unchanged = document.body.innerHTML;
  const random = seededRandom('living');
  insertText(ranges, random);
  editInside(
    ranges.filter((_, i) => i % EDITED === 0),
    random,
  );
  return { described, unchanged, changed: document.body.innerHTML };
}

/** Names blocks that no mark is in or next to: there the page's own script may change words. */
function nameLiveBlocks(ranges) {
  const marked = new Set();
  for (const { startContainer, endContainer } of ranges)
    for (const node of [startContainer, endContainer]) {
      const block = blockOf(node);
      for (const each of [block, block.previousElementSibling, block.nextElementSibling]) marked.add(each);
    }
  const free = [...document.querySelectorAll('p')].filter((block) => !marked.has(block));
  for (const [i, block] of free.entries()) if (i % LIVE === 0) block.classList.add('live');
}

globalThis.bench = { describeMarks };
