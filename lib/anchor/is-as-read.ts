import { normalise } from './normalise.ts';
import { runAt, type TextIndex } from './text-index.ts';
import { nextText } from './walk-text.ts';

/** Whether the words of the normalised span [start, end) still stand in the document as they were read, and no others between them. */
export function isAsRead(index: TextIndex, start: number, end: number): boolean {
  const { nodes, starts, text, root, tree } = index;
  let before: Text | null = null;
  for (let run = runAt(index, start); run < nodes.length && (starts[run] as number) < end; run++) {
    const node = nodes[run];
    if (!node?.isConnected || normalise(node.data) !== text.slice(starts[run], starts[run + 1])) return false;
    if (before && nextText(root, before, tree) !== node) return false;
    before = node;
  }
  return true;
}
