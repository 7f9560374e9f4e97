import { closeBar, showBar } from '../../components/page/ui-state.ts';
import { hash32 } from '../../lib/anchor/hash.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { guestId } from '../../lib/link/share-id.ts';
import type { Highlight, KeptCount } from '../../lib/model.ts';
import { holdsWords } from '../../lib/page/holds-words.ts';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import { BAR } from '../../lib/words/page.ts';
import { fileUnder, wordSpan } from './compose-highlight.ts';
import type { PlacedGuest } from './guest-places.ts';
import type { PageContext } from './page-context.ts';

/** A guest as a row of the reader's own, and where it is. */
export interface GuestRow {
  readonly row: Highlight;
  readonly range: Range;
}

/** Takes guests into the reader's library; `onUndone` is called when the reader takes that back. */
export async function keepGuests(
  context: PageContext,
  rows: readonly GuestRow[],
  onUndone: () => void,
): Promise<KeptCount> {
  const { consent, marks, saver, ui } = context;
  if (rows.length === 0) return { kept: 0, waiting: 0 };
  for (const { row, range } of rows) marks.place(row, range, false);
  const saved = saver.save({ puts: rows.map(({ row }) => row), edits: [] });
  consent.askIfPrivate(true);
  if (!(await saved)) return { kept: 0, waiting: rows.length };
  const undo = () => {
    const deletedAt = context.changeTime();
    for (const { row } of rows) marks.drop(row.id);
    saver.save({
      puts: [],
      edits: rows.map(({ row }) => ({ id: row.id, changes: { deletedAt }, updatedAt: deletedAt })),
    });
    closeBar(ui, 'status');
    onUndone();
  };
  showBar(ui, { id: 'status', text: GUESTS.kept(rows.length), actions: [{ name: BAR.undo, run: undo }] });
  return { kept: rows.length, waiting: 0 };
}

/** Guests as rows for this page; those whose words have left their place meanwhile are passed over. @param shareId the link they came by; null for one without an id */
export async function composeGuestRows(
  context: PageContext,
  shareId: string | null,
  guests: readonly PlacedGuest[],
): Promise<GuestRow[]> {
  const { page, facts } = await context.opened();
  const filing = fileUnder(page, facts, context.document.title);
  const now = context.now();
  // The same link may be kept on a copy of the page under another address: then these are other marks.
  const idOf = (ordinal: number) =>
    shareId === null
      ? context.newId()
      : `${guestId(shareId, ordinal)}-${hash32(filing.pageKey).toString(36)}`;
  return guests.flatMap(({ guest: { ordinal, ink, note }, range, words }) => {
    if (!holdsWords(range, words)) return [];
    const wording = wordSpan(context, spanOfRange(context.index.current(), range));
    if (!wording) return [];
    const origin = shareId === null ? null : { shareId, ordinal };
    const times = { createdAt: now, updatedAt: now, deletedAt: 0 };
    return [
      { row: { id: idOf(ordinal), ...filing, ...wording, ...times, ink, note, tags: [], origin }, range },
    ];
  });
}
