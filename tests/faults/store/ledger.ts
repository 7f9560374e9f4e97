import type { HighlightEdit, WriteRequest } from '../../../lib/messaging/protocol.ts';
import { type Highlight, INKS } from '../../../lib/model.ts';
import { makeHighlight } from '../../store/make-highlight.ts';

/** Whole numbers from 0, below what it is given. */
type Random = (below: number) => number;

/** What a reader did, one thing after another, and what must be there after it. */
export interface Ledger {
  /** The next thing: mostly a new mark, else a change of an old one, or its removal. Counts as done from now on. */
  next(): WriteRequest;
  /** Every row that there must be, removed ones included. */
  rows(): Highlight[];
}

export function createLedger(random: Random): Ledger {
  const rows = new Map<string, Highlight>();
  // An hour ago: what was removed more than 30 days ago is taken away for good.
  let time = Date.now() - 3_600_000;
  let count = 0;

  const pick = <T>(from: readonly T[]) => from[random(from.length)] as T;

  function newMark(): Highlight {
    count += 1;
    return makeHighlight({
      id: `mark-${count}`,
      pageKey: `example.org/story-${count % 7}`,
      rawUrl: `https://example.org/story-${count % 7}`,
      // Now and then some kB, so that files grow and are compacted.
      note: `Note ${count} – 漢字 🎼 ${'x'.repeat(random(5) === 0 ? random(20_000) : 0)}`,
      createdAt: time,
      updatedAt: time,
    });
  }

  function change(): HighlightEdit {
    const { id } = pick([...rows.values()]);
    const changes = pick<HighlightEdit['changes']>([
      { ink: pick(INKS) },
      { note: `Changed at ${time}` },
      { tags: [`tag ${time % 10}`] },
      { deletedAt: time },
    ]);
    return { id, changes, updatedAt: time };
  }

  return {
    next() {
      time += 1000;
      if (rows.size === 0 || random(10) < 6) {
        const mark = newMark();
        rows.set(mark.id, mark);
        return { puts: [mark], edits: [] };
      }
      const edit = change();
      const { id, changes, updatedAt } = edit;
      rows.set(id, { ...(rows.get(id) as Highlight), ...changes, updatedAt });
      return { puts: [], edits: [edit] };
    },
    rows: () => [...rows.values()],
  };
}
