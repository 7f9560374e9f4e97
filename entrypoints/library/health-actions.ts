import { CHANGES } from '../../lib/words/changes.ts';
import { DONE, marksRestored } from '../../lib/words/popup.ts';
import type { RunningLibrary } from './start-library.ts';

/** The ways on where something is wrong with the library. */
export function createHealthActions(library: Pick<RunningLibrary, 'load' | 'ports' | 'state'>) {
  const { load, ports, state } = library;

  async function attempt(job: () => Promise<string | null>): Promise<void> {
    try {
      const text = await job();
      state.said.value = text === null ? null : { text, action: null, link: null };
      await load();
    } catch {
      const action = { label: CHANGES.tryAgain, run: () => void attempt(job) };
      state.said.value = { text: DONE.restoreFailed, action, link: null };
    }
  }

  return {
    tryAgain: () => void load(),
    bringBack: () => void attempt(async () => marksRestored(await ports.restoreCopy())),
    goOnWithout: () => void attempt(async () => ports.declineCopy().then(() => null)),
  };
}
