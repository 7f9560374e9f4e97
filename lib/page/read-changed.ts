import { normalise } from '../anchor/normalise.ts';
import type { PageTree } from '../anchor/page-tree.ts';
import type { Sliced } from '../anchor/run-slices.ts';
import { AROUND, type TextPiece } from '../anchor/text-sieve.ts';
import { nextText, previousText } from '../anchor/walk-text.ts';
import type { ChangedText, Joint } from './page-changes.ts';

/**
 * Reads what came to a page's text and what left it, as pieces in no order: each node that came with the
 * text on either side, so that a window which is new anywhere is in some piece. Reads each text once, whatever it
 * came in, but for what is around. Pauses at every yield.
 */
export function* readChanged(document: Document, tree: PageTree, changed: ChangedText): Sliced<TextPiece[]> {
  const pieces: TextPiece[] = [];
  const alone = (text: string) => pieces.push({ before: '', text, after: '' });
  const read = new Set<Text>();
  for (const node of changed.came) {
    if (!node.isConnected) continue;
    const piece = readInside(node, tree, read);
    if (piece) {
      const { first, text, last } = piece;
      pieces.push({ before: before(document, first, tree), text, after: after(document, last, tree) });
    }
    yield;
  }
  for (const joint of changed.joints) {
    const next = textAt(document, joint, tree);
    if (next)
      pieces.push({ before: before(document, next, tree), text: '', after: startAt(document, next, tree) });
    yield;
  }
  for (const node of changed.went) {
    const piece = node.isConnected ? null : readInside(node, tree, read);
    if (piece) alone(piece.text);
    yield;
  }
  for (const words of changed.wasSaid) alone(normalise(words));
  return pieces;
}

/** The text that stands behind a joint now; null where none does, or the joint itself has been taken out. */
function textAt(document: Document, joint: Joint, tree: PageTree): Text | null {
  const node = 'behind' in joint ? joint.behind : joint.atStartOf;
  return node.isConnected ? nextText(document, node, tree, 'atStartOf' in joint) : null;
}

interface Piece {
  readonly text: string;
  readonly first: Text;
  readonly last: Text;
}

/** The text in a node, or the node's own; null where there is none that is not in `read` already. */
function readInside(node: Node, tree: PageTree, read: Set<Text>): Piece | null {
  const start = node.nodeType === Node.TEXT_NODE ? (node as Text) : nextText(node, node, tree, true);
  if (!start) return null;
  const parts: string[] = [];
  let last = start;
  let isNew = false;
  for (let text: Text | null = start; text; text = text === node ? null : nextText(node, text, tree)) {
    isNew ||= !read.has(text);
    read.add(text);
    parts.push(normalise(text.data));
    last = text;
  }
  return isNew ? { text: parts.join(''), first: start, last } : null;
}

function before(document: Document, from: Text, tree: PageTree): string {
  let words = '';
  for (let node = previousText(document, from, tree); node; node = previousText(document, node, tree)) {
    words = normalise(node.data) + words;
    if (words.length >= AROUND) break;
  }
  return words.slice(-AROUND);
}

function after(document: Document, from: Text, tree: PageTree): string {
  const next = nextText(document, from, tree);
  return next ? startAt(document, next, tree) : '';
}

function startAt(document: Document, first: Text, tree: PageTree): string {
  let words = '';
  for (let node: Text | null = first; node; node = nextText(document, node, tree)) {
    words += normalise(node.data);
    if (words.length >= AROUND) break;
  }
  return words.slice(0, AROUND);
}
