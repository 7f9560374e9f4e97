import { normalise } from '../anchor/normalise.ts';
import type { PageTree } from '../anchor/page-tree.ts';
import type { Sliced } from '../anchor/run-slices.ts';
import { standsIn } from '../anchor/stands-in.ts';
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
    const piece = yield* readInside(node, tree, read);
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
    const piece = node.isConnected ? null : yield* readInside(node, tree, read);
    if (piece) alone(piece.text);
    yield;
  }
  for (const words of changed.wasSaid) alone(normalise(words));
  return pieces;
}

/** The text that stands behind a joint now; null where none does, or the joint itself has been taken out. */
function textAt(document: Document, joint: Joint, tree: PageTree): Text | null {
  if ('behind' in joint) return joint.behind.isConnected ? nextText(document, joint.behind, tree) : null;
  const { atStartOf } = joint;
  if (!atStartOf.isConnected) return null;
  const { firstChild } = atStartOf;
  // Not by `inside` of the element itself: what is in its shadow root stands before its start.
  if (firstChild) return isText(firstChild) ? firstChild : nextText(document, firstChild, tree, true);
  return nextText(document, atStartOf, tree);
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

interface Piece {
  readonly text: string;
  readonly first: Text;
  readonly last: Text;
}

/** Texts read between two pauses. */
const STRETCH = 256;
/** What is moved while it is read is read anew so many times before it is read without a pause. */
const READINGS = 4;

/** The text in a node, or the node's own; null where there is none that is not in `read` already. */
function* readInside(node: Node, tree: PageTree, read: Set<Text>): Sliced<Piece | null> {
  for (let reading = 1; ; reading++) {
    const texts: Text[] = [];
    const parts: string[] = [];
    let isHeld = true;
    for (let text = firstIn(node, tree); text && isHeld; text = nextIn(node, text, tree)) {
      texts.push(text);
      parts.push(normalise(text.data));
      if (texts.length % STRETCH !== 0 || reading === READINGS) continue;
      const stands = standsIn(node, text);
      yield;
      isHeld = stands();
    }
    if (!isHeld) continue;
    const [first, last] = [texts[0], texts.at(-1)];
    if (!first || !last || texts.every((text) => read.has(text))) return null;
    for (const text of texts) read.add(text);
    return { text: parts.join(''), first, last };
  }
}

function firstIn(node: Node, tree: PageTree): Text | null {
  return node.nodeType === Node.TEXT_NODE ? (node as Text) : nextText(node, node, tree, true);
}

function nextIn(node: Node, text: Text, tree: PageTree): Text | null {
  return text === node ? null : nextText(node, text, tree);
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
