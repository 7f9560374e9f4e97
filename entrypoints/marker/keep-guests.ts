import { closeBar, showBar } from '../../components/page/ui-state.ts';
import { hash32 } from '../../lib/anchor/hash.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import type { Highlight } from '../../lib/model.ts';
import { BAR, GUESTS } from '../../lib/words/page.ts';
import { fileUnder, wordSpan } from './compose-highlight.ts';
import type { PageContext } from './page-context.ts';
import type { Guest } from './read-link.ts';

/** A guest and where it is on the page. */
export interface PlacedGuest {
  readonly guest: Guest;
  readonly range: Range;
}

/** Takes guests into the reader's library; `onUndone` is called when the reader takes that back. */
export async function keepGuests(
  context: PageContext,
  shareId: string,
  guests: readonly PlacedGuest[],
  onUndone: () => void,
): Promise<void> {
  const { consent, marks, saver, ui } = context;
  const rows = await composeRows(context, shareId, guests);
  for (const { row, range } of rows) marks.place(row, range, false);
  const saved = saver.save({ puts: rows.map(({ row }) => row), edits: [] });
  consent.askIfPrivate(true);
  if (!(await saved)) return;
  const undo = () => {
    const deletedAt = context.now();
    for (const { row } of rows) marks.drop(row.id);
    saver.save({
      puts: [],
      edits: rows.map(({ row }) => ({ id: row.id, changes: { deletedAt }, updatedAt: deletedAt })),
    });
    closeBar(ui, 'status');
    onUndone();
  };
  showBar(ui, { id: 'status', text: GUESTS.kept(rows.length), actions: [{ name: BAR.undo, run: undo }] });
}

async function composeRows(
  context: PageContext,
  shareId: string,
  guests: readonly PlacedGuest[],
): Promise<{ row: Highlight; range: Range }[]> {
  const { page, facts } = await context.opened();
  const filing = fileUnder(page, facts, context.document.title);
  const now = context.now();
  return guests.flatMap(({ guest, range }) => {
    const index = context.index.current();
    const wording = wordSpan(index, spanOfRange(index, range));
    if (!wording) return [];
    const { mark, note } = guest;
    const origin = { shareId, ordinal: guest.ordinal };
    const times = { createdAt: now, updatedAt: now, deletedAt: 0 };
    // The same link may be kept on a copy of the page under another address: then these are other marks.
    const id = `${guest.id}-${hash32(filing.pageKey).toString(36)}`;
    return [{ row: { id, ...filing, ...wording, ...times, ink: mark.ink, note, tags: [], origin }, range }];
  });
}
