import { BACKUP, handedNow } from '../../lib/words/backup.ts';
import { CHANGES } from '../../lib/words/changes.ts';
import { DONE, marksRestored } from '../../lib/words/popup.ts';
import type { RunningLibrary } from './start-library.ts';

/** The ways on where something is wrong with the library. */
export function createHealthActions(library: Pick<RunningLibrary, 'load' | 'ports' | 'state'>) {
  const { load, ports, state } = library;

  async function attempt(
    job: () => Promise<string | null>,
    failed: string = DONE.restoreFailed,
  ): Promise<void> {
    try {
      const text = await job();
      state.said.value = text === null ? null : { text, action: null, link: null };
      await load();
    } catch {
      const action = { label: CHANGES.tryAgain, run: () => void attempt(job, failed) };
      state.said.value = { text: failed, action, link: null };
    }
  }

  return {
    tryAgain: () => void load(),
    bringBack: () =>
      void attempt(
        async () => marksRestored(await ports.restoreCopy()),
        state.health.value?.state === 'failed' ? DONE.anewFailed : DONE.restoreFailed,
      ),
    saveCopy: () => void attempt(async () => handedNow(await ports.saveCopy()), BACKUP.nowFailed),
    goOnWithout: () => void attempt(async () => ports.declineCopy().then(() => null)),
  };
}
