import { normalise } from './normalise.ts';
import { runAt, type TextIndex } from './text-index.ts';

/** Whether the words of the normalised span [start, end) still stand in the document as they were read. */
export function isAsRead(index: TextIndex, start: number, end: number): boolean {
  const { nodes, starts, text } = index;
  for (let run = runAt(index, start); run < nodes.length && (starts[run] as number) < end; run++) {
    const node = nodes[run];
    if (!node?.isConnected || normalise(node.data) !== text.slice(starts[run], starts[run + 1])) return false;
  }
  return true;
}
