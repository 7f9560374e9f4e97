import { stillPending } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/**
 * Asks how the store is and follows what is in it. Never rejects.
 * @returns stops following
 */
export async function loadLibrary(state: PopupState, ports: PopupPorts): Promise<() => void> {
  const idle = () => undefined;
  try {
    // The background is asked first: a database that it found unfit is not opened here.
    const health = await ports.storeHealth();
    state.library.value = health;
    if (health.state === 'newer' || health.state === 'failed') return idle;
    const library = await ports.openLibrary();
    if (library.state !== 'ok') {
      state.library.value = { state: library.state };
      return idle;
    }
    return library.watch(
      (rows) => {
        state.rows.value = rows;
        state.pending.value = stillPending(rows, state.pending.value);
      },
      () => {
        state.library.value = { state: 'failed' };
      },
    );
  } catch {
    state.library.value = { state: 'failed' };
    return idle;
  }
}
