import { blockOf } from './blocks.mjs';
import { editAround, editInside } from './edit-letters.mjs';
import { createForeignWords } from './foreign-words.mjs';
import { PageText, textNodesIn } from './page-text.mjs';

/**
 * What may happen to a page. Each change is made in so many rounds, on a fresh page; in each it meets every
 * `rounds`-th selection, and only those count. `keepsText`: the visible characters stay as they are.
 * `apply(ranges, random)` gets the live Ranges that it is to meet.
 */
export const CHANGES = {
  none: { rounds: 1, keepsText: true, apply() {} },
  'text on top': { rounds: 1, apply: (ranges, random) => insertText(ranges, random) },
  'inline split': { rounds: 1, keepsText: true, apply: (_, random) => splitInline(random) },
  'letters inside': { rounds: 3, editsQuote: true, apply: (ranges, random) => editInside(ranges, random) },
  'words around': { rounds: 3, apply: (ranges, random) => editAround(ranges, random) },
  'same earlier': { rounds: 1, apply: (ranges, random) => repeatEarlier(ranges, random) },
  'white space': { rounds: 1, keepsText: true, apply: (_, random) => changeSpace(random) },
  'block deleted': { rounds: 4, deletes: true, apply: (ranges) => deleteBlocks(ranges) },
};

const foreign = (random) => createForeignWords(document.body.textContent, random);

/** Five paragraphs on top, and one before a block further down that none of these ranges touches. */
export function insertText(ranges, random) {
  const words = foreign(random);
  const blocks = [...document.querySelectorAll('p, table, ul, ol')];
  const isFree = (block) => !ranges.some((range) => range.intersectsNode(block));
  blocks
    .slice(blocks.length >> 1)
    .find(isFree)
    ?.before(words.paragraph());
  document.body.prepend(...Array.from({ length: 5 }, words.paragraph));
}

/** Splits every second text node, and puts every other piece into an element of its own. */
function splitInline(random) {
  for (const node of textNodesIn(document.body)) {
    if (random(2) || node.data.trim().length < 8) continue;
    let rest = node;
    for (let i = 0; i < 3 && rest.data.length > 6; i++) {
      const piece = rest.splitText(1 + random(rest.data.length - 3));
      rest = piece.splitText(1 + random(piece.data.length - 1));
      if (random(4) === 0) continue;
      const wrap = document.createElement(['span', 'b', 'a', 'em'][random(4)]);
      piece.replaceWith(wrap);
      wrap.append(piece);
    }
  }
}

/** The same words before all others, each between words of elsewhere. */
function repeatEarlier(ranges, random) {
  const words = foreign(random);
  const paragraphs = ranges.map((range) => {
    const paragraph = document.createElement('p');
    const quote = range.toString().replace(/\s+/g, ' ');
    paragraph.textContent = words.join([words.several(8), quote, words.several(8)]);
    return paragraph;
  });
  document.body.prepend(...paragraphs);
}

/** Other white space in place of white space, and soft hyphens or line breaks between letters. */
function changeSpace(random) {
  const isSpaced = /\p{L} \p{L}/u.test(document.body.textContent);
  const between = isSpaced ? '\u00ad' : '\n';
  for (const node of textNodesIn(document.body)) {
    node.data = node.data
      .replace(/\s/g, (space) => (random(5) ? space : ['\u00a0', '\n', '  ', '\u2009'][random(4)]))
      .replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, () => (random(60) ? '' : between));
  }
}

/** Deletes every block that a quote touches. */
function deleteBlocks(ranges) {
  const page = new PageText();
  const blocks = new Set();
  for (const range of ranges) {
    const first = page.numbers.get(range.startContainer);
    const last = page.numbers.get(range.endContainer);
    for (let i = first; i <= last; i++) if (page.nodes[i].data.trim()) blocks.add(blockOf(page.nodes[i]));
  }
  for (const block of blocks) block.remove();
}
