import type { MarksActions } from '../../../components/library/marks/marks-view.ts';
import type { MintRequest } from '../../../lib/messaging/protocol.ts';
import { BULK, linkCopied, linkMade } from '../../../lib/words/bulk.ts';
import { CHANGES } from '../../../lib/words/changes.ts';
import { createHealthActions } from '../health-actions.ts';
import type { RunningLibrary } from '../start-library.ts';
import { createBulkActions } from './bulk-actions.ts';
import type { MarksState } from './marks-state.ts';
import { createNoteActions } from './note-actions.ts';
import { createPlaceActions } from './place-actions.ts';

/** Everything the reader can ask for on this screen. */
export function createMarksActions(state: MarksState, library: RunningLibrary): MarksActions {
  const { log, ports } = library;
  const { said } = library.state;

  /** Where it fails, says that and offers to try again. */
  async function attempt(job: () => Promise<void>, failed: string): Promise<void> {
    try {
      await job();
    } catch {
      const run = () => void attempt(job, failed);
      said.value = { text: failed, action: { label: CHANGES.tryAgain, run }, link: null };
    }
  }

  async function copyLink(highlightIds: readonly string[]): Promise<void> {
    // The same id at every try, so that a link whose answer was lost is not minted twice.
    const request: MintRequest = {
      shareId: ports.newId(),
      highlightIds,
      unsaved: [],
      withNotes: false,
      reply: null,
      budget: null,
      form: 'link',
    };
    await attempt(async () => {
      const { copied, count, link } = await ports.mintLink(request);
      said.value = copied
        ? { text: linkCopied(count), action: null, link: null }
        : { text: linkMade(count), action: null, link };
    }, BULK.linkFailed);
  }

  return {
    ...createPlaceActions(state, library),
    ...createBulkActions(state, library),
    ...createNoteActions(state, library),
    open: (id) => void attempt(() => ports.revealHighlight({ id, at: null }), BULK.openFailed),
    copyLink: (ids) => void copyLink(ids),
    undo: () => void log.undo(),
    redo: () => void log.redo(),
    print: ports.print,
    ...createHealthActions(library),
  };
}
