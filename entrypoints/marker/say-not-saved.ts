import { CONFIRMS_FOR_MS, type PageUiState, showBar } from '../../components/page/ui-state.ts';
import { isUncertain } from '../../lib/messaging/is-uncertain.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { NoAnswer, within } from '../../lib/within.ts';
import { BAR } from '../../lib/words/page.ts';

/** How long, in milliseconds, it may take to find out why: it is said in any case. */
const PATIENCE_MS = 2000;

/**
 * Says that something could not be saved, why as far as that can be told, and offers to try again.
 *
 * @param save tries to save what waits; resolves to whether it is on the disk
 */
export async function sayNotSaved(
  ui: PageUiState,
  save: () => Promise<boolean>,
  reason: unknown,
): Promise<void> {
  console.warn('Snipmark:', reason);
  const health = isUncertain(reason) ? 'full' : await askHealth();
  // Before the browser is started anew there is nothing to be had by trying.
  if (health === 'full') return showBar(ui, { id: 'status', text: BAR.fullDisk });
  const text =
    health === 'newer'
      ? BAR.newerStore
      : health === 'failed'
        ? BAR.brokenStore
        : health === null
          ? BAR.updated
          : BAR.notSaved;
  const tryAgain = async () => {
    if (await save()) showBar(ui, { id: 'status', text: BAR.saved, fadesAfter: CONFIRMS_FOR_MS });
  };
  showBar(ui, { id: 'status', text, actions: [{ name: BAR.tryAgain, run: tryAgain }] });
}

/** How the store is; 'unknown' where nobody answers in time, null where nobody is there. */
const askHealth = () =>
  within(PATIENCE_MS, sendMessage('openPage', readPageFacts(document, location.href))).then(
    (page) => page.health.state,
    (why) => (why instanceof NoAnswer ? 'unknown' : null),
  );
