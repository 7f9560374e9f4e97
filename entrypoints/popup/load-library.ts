import { healthAfterFailure } from '../../components/library/library-view.ts';
import { followLibrary } from './follow-library.ts';
import type { Stop } from './mark-reader.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';
import { untilPainted } from './when-painted.ts';

/**
 * Opens the library and follows it, without waiting for what the background says of its health. Never rejects.
 * @returns stops following
 */
export async function loadLibrary(state: PopupState, ports: PopupPorts): Promise<Stop> {
  const opened = await ports.openMarks().catch(() => ({ state: 'failed' }) as const);
  if (opened.state !== 'ok') {
    await loadHealth(state, ports);
    const known = state.library.value;
    state.library.value = opened.state === 'newer' ? { state: 'newer' } : healthAfterFailure(known);
    return () => undefined;
  }
  state.reader.value = opened.reader;
  void untilPainted(state).then(() => loadHealth(state, ports));
  const stop = followLibrary(state, opened.reader);
  return () => {
    stop();
    opened.reader.close();
  };
}

async function loadHealth(state: PopupState, ports: PopupPorts): Promise<void> {
  try {
    state.library.value = await ports.storeHealth();
  } catch {
    state.library.value = healthAfterFailure(null);
  }
}
