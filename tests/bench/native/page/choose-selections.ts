import { rangeOfSpan } from '../../../../lib/anchor/span-range.ts';
import { createTextIndex, type TextIndex } from '../../../../lib/anchor/text-index.ts';
import { localeOf, snapToWords } from '../../../../lib/page/snap-range.ts';
import { blockOf } from '../../page/blocks.mjs';
import { type Place, placesOf } from './places.ts';

/** Kinds of selections, as elsewhere in the bench: visible characters, and whether they leave their block. */
const KINDS = [
  { least: 3, most: 11, isOneBlock: true },
  { least: 12, most: 40, isOneBlock: true },
  { least: 41, most: 160, isOneBlock: true },
  { least: 150, most: 900, isOneBlock: false },
] as const;

/** Proposals for each selection, before the page is held to have no more. */
const TRIES = 400;

/** Whether a reader sees the character here: it is what a click on its middle would hit. */
function isSeen(node: Text, offset: number): boolean {
  const parent = node.parentElement;
  if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const first = range.getBoundingClientRect();
  window.scrollTo({ top: first.top + window.scrollY - window.innerHeight / 2, behavior: 'instant' });
  const { left, top, width, height } = range.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && parent.contains(hit);
}

function propose(
  index: TextIndex,
  { least, most, isOneBlock }: (typeof KINDS)[number],
  random: (below: number) => number,
) {
  const length = least + random(most - least + 1);
  const start = random(Math.max(1, index.text.length - length));
  const span = snapToWords(index, { start, end: start + length }, localeOf(document));
  const range = rangeOfSpan(index, span.start, span.end);
  if (!range || (blockOf(range.startContainer) === blockOf(range.endContainer)) !== isOneBlock) return null;
  const seen =
    isSeen(range.startContainer as Text, range.startOffset) &&
    isSeen(range.endContainer as Text, range.endOffset - 1);
  return seen ? range : null;
}

/**
 * So many random selections of text that is seen at both ends, of all lengths by turns, snapped to words as marks
 * are. Fewer where the page shows hardly any.
 */
export function chooseSelections(count: number, random: (below: number) => number): Place[] {
  const index = createTextIndex(document);
  const ranges: Range[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < count; i++) {
    const kind = KINDS[i % KINDS.length] ?? KINDS[0];
    for (let tries = 0; tries < TRIES; tries++) {
      // A page too short for the kind takes a shorter one.
      const range = propose(index, tries < TRIES / 2 ? kind : KINDS[0], random);
      const [place] = range ? placesOf([range]) : [];
      if (!range || taken.has(JSON.stringify(place))) continue;
      taken.add(JSON.stringify(place));
      ranges.push(range);
      break;
    }
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  return placesOf(ranges);
}
