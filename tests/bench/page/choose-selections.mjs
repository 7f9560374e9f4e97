import { blockOf } from './blocks.mjs';

/** Kinds of selections: visible characters at the least and at the most, and whether they leave their block. */
const KINDS = {
  short: { least: 3, most: 11, blocks: 'one' },
  words: { least: 12, most: 40, blocks: 'one' },
  sentence: { least: 41, most: 160, blocks: 'one' },
  paragraphs: { least: 150, most: 900, blocks: 'several' },
};

/** Scripts that put a space between words: selections in them begin and end with words. */
const SPACED = /[\p{Script=Latin}\p{Script=Hebrew}\p{N}]/u;

/** Elements in which readers cannot select, or which several engines leave out. */
const LEFT_OUT = 'button, script, style, textarea';

/**
 * Chooses so many selections of each kind on the page, none of which touches another: visible spans in order.
 * Fewer where the page has no room for them.
 */
export function chooseSelections(page, perKind, random) {
  const isTaken = new Uint8Array(page.visible.length + 1);
  const chosen = [];
  // The long ones first: they need room.
  for (const [kind, limits] of Object.entries(KINDS).reverse()) {
    let left = perKind;
    for (let tries = 0; left > 0 && tries < perKind * 200; tries++) {
      const span = propose(page, limits, random);
      if (!span || isTaken.subarray(Math.max(0, span.start - 2), span.end + 2).includes(1)) continue;
      isTaken.fill(1, span.start, span.end);
      chosen.push({ kind, ...span });
      left--;
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function propose(page, { least, most, blocks }, random) {
  const length = least + random(most - least + 1);
  const at = random(Math.max(1, page.visible.length - most));
  const start = snap(page, at, -1);
  const end = snap(page, Math.min(page.visible.length, start + length), 1);
  if (end - start < least || end - start > most) return null;
  const range = page.rangeOf(start, end);
  const isOneBlock = blockOf(range.startContainer) === blockOf(range.endContainer);
  if (isOneBlock !== (blocks === 'one')) return null;
  const around = range.commonAncestorContainer;
  const element = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
  if (element.closest(LEFT_OUT)) return null;
  const isLeftOut = [...element.querySelectorAll(LEFT_OUT)].some((each) => range.intersectsNode(each));
  return isLeftOut ? null : { start, end };
}

/** The edge of the word at a visible offset, in this direction. */
function snap(page, at, step) {
  let edge = at;
  const isInWord = () => {
    if (edge <= 0 || edge >= page.visible.length) return false;
    const isJoined = page.rawOf[edge] === page.rawOf[edge - 1] + 1;
    return isJoined && SPACED.test(page.visible[edge - 1]) && SPACED.test(page.visible[edge]);
  };
  while (isInWord()) edge += step;
  return edge;
}
