import { linkable } from '../../components/popup/compose-share.ts';
import type { CopyForm, MintedLink, MintRequest } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';
import { unsavedRows, whereShown } from './where-shown.ts';

/** A link to be made. */
export interface WantedLink {
  /** The reader's own marks in it. */
  readonly ids: readonly string[];
  readonly withNotes: boolean;
  /** With what was shared with the reader: an answer. */
  readonly withGuests: boolean;
  readonly budget: number | null;
  readonly form: CopyForm | null;
}

/** A link, and what it is to. */
export interface MadeLink {
  readonly minted: MintedLink;
  /** What it was asked to carry, in the order asked. */
  readonly rows: readonly Highlight[];
  readonly wanted: WantedLink;
  /** It answers a link, as was wanted; false too where the page had nothing to answer with. */
  readonly isAnswer: boolean;
}

/** Makes links, or says what they would be. Both reject where the background does. */
export interface LinkMaker {
  /** All of the page's marks that are on it, with what is ticked. */
  wanted(form: CopyForm | null): WantedLink;
  make(wanted: WantedLink): Promise<MadeLink>;
  preview(wanted: WantedLink): Promise<MadeLink>;
}

export function createLinkMaker(state: PopupState, ports: PopupPorts): LinkMaker {
  const isKept = (id: string) => state.rows.value?.some((row) => row.id === id) === true;

  async function compose(wanted: WantedLink): Promise<{ request: MintRequest; rows: readonly Highlight[] }> {
    const { budget, form, ids, withGuests, withNotes } = wanted;
    const { value: tabId } = state.tabId;
    const reply = withGuests && tabId !== null ? await ports.answerRows(tabId) : null;
    const unsaved = unsavedRows(state).filter(({ id }) => ids.includes(id) && !isKept(id));
    const highlightIds = ids.filter((id) => !unsaved.some((row) => row.id === id));
    const stored = (state.rows.value ?? []).filter(({ id }) => highlightIds.includes(id));
    const { isPrivate } = state.page.value;
    const shareId = ports.newId();
    const request = { shareId, highlightIds, unsaved, withNotes, reply, budget, form, isPrivate };
    return { request, rows: [...stored, ...unsaved, ...(reply?.guests ?? [])] };
  }

  /** A stopped worker loses its answer; the same id asked for again gives the same link. */
  async function mint(request: MintRequest): Promise<MintedLink> {
    try {
      return await ports.mintLink(request);
    } catch {
      return await ports.mintLink(request);
    }
  }

  return {
    wanted(form) {
      const { page, share } = state.view.value;
      const ids = linkable(page.marks).map(({ highlight }) => highlight.id);
      const { guestCount, hasNotes, withGuests, withNotes } = share;
      const isAnswer = withGuests && guestCount > 0;
      return { ids, withNotes: withNotes && hasNotes, withGuests: isAnswer, budget: null, form };
    },
    async make(wanted) {
      // All marks of a link are in one document.
      const [shown] = wanted.ids.flatMap((id) => whereShown(state, id) ?? []);
      // A page that does not answer leaves what is kept as it is.
      if (shown) await ports.describeAnew(shown, wanted.ids).catch(() => undefined);
      const { request, rows } = await compose(wanted);
      return { minted: await mint(request), rows, wanted, isAnswer: request.reply !== null };
    },
    async preview(wanted) {
      const { request, rows } = await compose(wanted);
      const minted = await ports.previewLink(request);
      return { minted, rows, wanted, isAnswer: request.reply !== null };
    },
  };
}

/** What is said of a link that was made. */
export function contentsOf({ minted, rows }: MadeLink) {
  const { budget, count, link, nativeCount, notesLeftOut } = minted;
  return { asked: rows.length, budget, count, length: link.length, nativeCount, notesLeftOut };
}
