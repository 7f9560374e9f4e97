import { linkable } from '../../components/popup/compose-share.ts';
import type { ShareActions } from '../../components/popup/share-view.ts';
import { quotationOf } from '../../lib/link/quotation.ts';
import { quotationFile } from '../../lib/link/quotation-file.ts';
import { INK_LOOKS } from '../../lib/page/inks.ts';
import { inReadingOrder } from '../../lib/search/reading-order.ts';
import { linkCopied, linkNotCopied } from '../../lib/words/link-copied.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { joinSentences } from '../../lib/words/say.ts';
import { FILE, LONGEST_LINK, SHARE, SHARED } from '../../lib/words/share.ts';
import { contentsOf, type LinkMaker, type MadeLink, type WantedLink } from './link-maker.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

type MakingActions = Pick<
  ShareActions,
  'copyAll' | 'copyAs' | 'copyBoth' | 'copyLink' | 'saveFile' | 'shareBySystem'
>;

/** Whatever makes a link and gives it away. Each says what became of it in the status line. */
export function createShareActions(state: PopupState, ports: PopupPorts, maker: LinkMaker): MakingActions {
  /** How many of the page's marks a link to all leaves out. */
  const leftOut = () => {
    const { marks } = state.view.value.page;
    return marks.length - linkable(marks).length;
  };

  /** Does it; where it fails, says so and offers to try again. */
  async function attempt(job: () => Promise<void>, failed: string): Promise<void> {
    try {
      await job();
    } catch {
      const action = { label: POPUP.tryAgain, run: () => void attempt(job, failed) };
      state.status.value = { text: failed, action, link: null };
    }
  }

  async function copy(wanted: WantedLink, missing: number): Promise<void> {
    const made = await maker.make(wanted);
    const { copied, link } = made.minted;
    const hasNotes = wanted.withNotes && made.rows.some(({ note }) => note !== '');
    const words = { ...contentsOf(made), form: wanted.form, hasNotes, leftOut: missing };
    const text = (copied ? linkCopied : linkNotCopied)(words);
    state.status.value = {
      text: wanted.withGuests && !made.isAnswer ? joinSentences([text, SHARED.guestsGone]) : text,
      action: words.length > LONGEST_LINK ? { label: SHARE.saveFile, run: saveFile } : null,
      link: copied ? null : link,
    };
  }

  const copySoon = (wanted: WantedLink, missing: number) =>
    void attempt(() => copy(wanted, missing), SHARED.linkFailed);

  function saveFile(): void {
    void attempt(async () => {
      const made = await maker.make(maker.wanted(null));
      const { link } = made.minted;
      const quotation = quotationOf(inReadingOrder(made.rows), link, made.wanted.withNotes);
      ports.saveFile(quotationFile(quotation, { open: FILE.open, looks: INK_LOOKS }));
      state.status.value = { text: SHARED.fileSaved(made.rows.length), action: null, link: null };
    }, SHARED.fileFailed);
  }

  async function giveToSystem(made: MadeLink): Promise<void> {
    const { link } = made.minted;
    try {
      await ports.shareBySystem({ title: state.view.value.page.title, url: link });
    } catch (reason) {
      // Who closes the sheet has not asked for anything else.
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      state.status.value = { text: SHARED.systemFailed, action: null, link };
    }
  }

  return {
    copyLink: (id) =>
      copySoon({ ids: [id], withNotes: false, withGuests: false, budget: null, form: 'link' }, 0),
    copyAll: () => copySoon({ ...maker.wanted('link'), withGuests: false }, leftOut()),
    copyBoth: () => copySoon({ ...maker.wanted('link'), withGuests: true }, leftOut()),
    copyAs: (form) => copySoon(maker.wanted(form), leftOut()),
    saveFile,
    shareBySystem: () =>
      void attempt(async () => giveToSystem(await maker.make(maker.wanted(null))), SHARED.linkFailed),
  };
}
