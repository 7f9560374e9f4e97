import { LibraryStatus } from '../../components/library/LibraryStatus.tsx';
import type { StatusView } from '../../components/library/library-view.ts';
import { CHANGES, savingPart } from '../../lib/words/changes.ts';
import type { ScreenProps } from './screen-props.ts';
import type { RunningLibrary } from './start-library.ts';

/** The line at the bottom of every screen: what was done last, and the way back from it. */
export function StatusApp({ library }: ScreenProps) {
  const { log, state } = library;
  const close = () => {
    log.dismiss();
    state.said.value = null;
  };
  return <LibraryStatus status={composeStatus(library)} onClose={close} />;
}

/** What was said beside the changes is newer than they: every change takes it away. */
function composeStatus({ log, state }: RunningLibrary): StatusView | null {
  const said = state.said.value;
  if (said !== null) return { ...said, isWorking: false };
  const status = log.status.value;
  if (status === null) return null;
  const plain = { text: status.text, isWorking: false, action: null, link: null };
  switch (status.state) {
    case 'working':
      // What is written in one go is done before it can be read.
      if (status.part === 0 || status.part === 1) return null;
      return { ...plain, text: savingPart(Math.floor(status.part * 100)), isWorking: true };
    case 'done':
      return { ...plain, action: { label: CHANGES.undo, run: () => void log.undo() } };
    case 'undone':
      return { ...plain, action: { label: CHANGES.redo, run: () => void log.redo() } };
    case 'failed':
      return { ...plain, action: { label: CHANGES.tryAgain, run: () => void log.tryAgain() } };
  }
}
