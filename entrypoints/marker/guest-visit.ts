import { closeBar, showBar } from '../../components/page/ui-state.ts';
import { spanOfRange } from '../../lib/anchor/text-index.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { guestId } from '../../lib/link/share-id.ts';
import { describeTextDirective } from '../../lib/link/fragment-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { Highlight, LinkMark } from '../../lib/model.ts';
import { isTranslated } from '../../lib/page/obstacle.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { BAR, GUESTS } from '../../lib/words/page.ts';
import { fileUnder, wordSpan } from './compose-highlight.ts';
import { CONFIRMS_FOR_MS } from './copy-link.ts';
import type { PageContext } from './page-context.ts';

interface Guest {
  readonly id: string;
  readonly ordinal: number;
  readonly mark: LinkMark;
  /** What the snippet said, where the link holds its words. */
  readonly words: string | null;
  readonly range: Range | null;
}

/** A visit by a link: its snippets painted as guests until they are kept or dismissed. */
export interface GuestVisit {
  /** Opens what the address carries; nothing where it carries nothing of Snipmark's. */
  open(address: string): void;
  /** Looks again for snippets that were not on the page. */
  findMissing(): void;
  state(): Pick<PageState, 'guests' | 'linkTrouble'>;
  paintedRanges(): { readonly range: Range; readonly highlight: Pick<Highlight, 'ink'> }[];
}

export function createGuestVisit(context: PageContext): GuestVisit {
  const { document, ui, marks, painter, index } = context;
  let guests: readonly Guest[] = [];
  let shareId = '';
  let declared = 0;
  let textCount = 0;
  let trouble: PageState['linkTrouble'] = null;

  const paintId = (guest: Guest) => `guest:${guest.id}`;

  function open(address: string): void {
    const { texts, snip } = readFragmentDirective(address);
    if (!snip) return;
    forget();
    const decoded = decodePayload(snip.payload);
    trouble = decoded.status === 'ok' ? null : decoded.status;
    if (decoded.marks.length === 0) {
      const text = decoded.status === 'future' ? GUESTS.future : GUESTS.damaged;
      showBar(ui, { id: 'guests', text });
      return;
    }
    if (isTranslated(document)) {
      showBar(ui, { id: 'guests', text: GUESTS.translated });
      return;
    }
    shareId = snip.shareId;
    declared = decoded.declared;
    textCount = texts.length;
    guests = decoded.marks.map((mark, ordinal) => {
      const value = texts.length === decoded.marks.length ? texts[ordinal] : undefined;
      const words = value === undefined ? null : describeTextDirective(value) || null;
      return { id: guestId(shareId, ordinal), ordinal, mark, words, range: null };
    });
    find();
    const first = guests.find(({ range }) => range);
    if (first?.range) scrollToRange(first.range);
  }

  /** Finds the guests, paints those that are not the reader's own already, and says what was found. */
  function find(): void {
    const ranges = marks.findShared(guests.map(({ mark }) => mark));
    guests = guests.map((guest, i) => ({ ...guest, range: ranges[i] ?? null }));
    const foreign = guests.filter((guest) => !isOwn(guest));
    for (const guest of foreign) {
      if (guest.range) painter.paint(paintId(guest), guest.range, guest.mark.ink, true);
    }
    if (guests.every(({ range }) => range) && textCount <= guests.length) sendMessage('hideTargetText');
    showNotice(foreign);
  }

  function showNotice(foreign: readonly Guest[]): void {
    const gone = guests.filter(({ range }) => !range);
    const keepable = foreign.filter(({ range }) => range);
    const details = [
      ...(gone.length > 0 && gone.length < guests.length ? [GUESTS.gone(gone.length, guests.length)] : []),
      ...gone.flatMap(({ words }) => (words === null ? [] : [GUESTS.itSaid(words)])),
      ...(trouble === 'cut' ? [GUESTS.cut(guests.length, declared)] : []),
    ];
    if (gone.length === guests.length) {
      showBar(ui, { id: 'guests', text: GUESTS.gone(gone.length, guests.length), details });
    } else if (keepable.length === 0) {
      const text = GUESTS.alreadyYours(guests.length - gone.length);
      showBar(ui, { id: 'guests', text, details, fadesAfter: CONFIRMS_FOR_MS });
    } else {
      showBar(ui, {
        id: 'guests',
        text: GUESTS.shared(keepable.length),
        details,
        actions: [
          { name: BAR.keep, run: keep },
          { name: BAR.dismiss, run: dismiss },
        ],
      });
    }
  }

  /** Whether the reader has it already: kept from this link before, or marked on the same words. */
  function isOwn({ id, range }: Guest): boolean {
    if (marks.get(id)) return true;
    if (!range) return false;
    const span = spanOfRange(index.current(), range);
    return marks
      .all()
      .filter(isPlaced)
      .map((mark) => spanOfMark(index, mark))
      .some((own) => own.start === span.start && own.end === span.end);
  }

  async function keep(event: Event): Promise<void> {
    if (!event.isTrusted) return;
    closeBar(ui, 'guests');
    const { page, facts } = await context.opened();
    const now = context.now();
    const kept = guests.filter((guest) => guest.range && !isOwn(guest));
    const rows = kept.flatMap(({ id, ordinal, mark, range }): Highlight[] => {
      const wording = range && wordSpan(index.current(), spanOfRange(index.current(), range));
      if (!wording) return [];
      const origin = { shareId, ordinal };
      const times = { createdAt: now, updatedAt: now, deletedAt: 0 };
      return [
        {
          id,
          ...fileUnder(page.identity, facts),
          ...wording,
          ...times,
          ink: mark.ink,
          note: mark.note,
          tags: [],
          origin,
        },
      ];
    });
    for (const { id, range, ...guest } of kept) {
      painter.erase(paintId({ id, range, ...guest }));
      const row = rows.find((highlight) => highlight.id === id);
      if (row && range) marks.place(row, range, false);
    }
    if (!(await context.saver.save({ puts: rows, edits: [] }))) return;
    for (const row of rows) {
      const range = marks.get(row.id)?.range;
      if (range) marks.place(row, range, true);
    }
    const undo = () => {
      for (const { id } of rows) marks.drop(id);
      const deletedAt = context.now();
      context.saver.save({
        puts: [],
        edits: rows.map(({ id }) => ({ id, changes: { deletedAt }, updatedAt: deletedAt })),
      });
      find();
    };
    showBar(ui, { id: 'status', text: GUESTS.kept(rows.length), actions: [{ name: BAR.undo, run: undo }] });
  }

  function dismiss(): void {
    closeBar(ui, 'guests');
    forget();
  }

  function forget(): void {
    for (const guest of guests) painter.erase(paintId(guest));
    guests = [];
    trouble = null;
  }

  return {
    open,
    findMissing() {
      if (guests.some(({ range }) => !range || range.collapsed || !range.startContainer.isConnected)) find();
    },
    state: () => ({
      guests:
        guests.length > 0
          ? { total: guests.length, found: guests.filter(({ range }) => range).length }
          : null,
      linkTrouble: trouble,
    }),
    paintedRanges: () =>
      guests
        .filter((guest) => !isOwn(guest))
        .flatMap(({ range, mark }) => (range ? [{ range, highlight: mark }] : [])),
  };
}
