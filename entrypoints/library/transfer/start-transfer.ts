import type { ReadonlySignal } from '@preact/signals';
import type { TransferActions, TransferView } from '../../../components/transfer/transfer-view.ts';
import { tellOfFullDisk } from '../../../lib/messaging/tell-of-full-disk.ts';
import { createExportActions } from './export-actions.ts';
import { createImportActions } from './import-actions.ts';
import type { TransferPorts } from './transfer-ports.ts';
import { createTransferState } from './transfer-state.ts';

/** Export and import at work. It goes on while other screens are shown. */
export interface RunningTransfer {
  readonly view: ReadonlySignal<TransferView>;
  readonly actions: TransferActions;
}

/** Does nothing before it is asked to `load`. */
export function startTransfer(given: TransferPorts): RunningTransfer {
  const state = createTransferState();
  const writeHighlights = tellOfFullDisk(given.writeHighlights, () => {
    state.health.value = 'full';
  });
  const ports = { ...given, writeHighlights };

  async function recount(): Promise<void> {
    try {
      state.marks.value = (await state.store.value?.count()) ?? null;
    } catch {
      state.health.value = 'failed';
    }
  }

  async function load(): Promise<void> {
    if (state.store.value !== null) return recount();
    const opened = await ports.openStore();
    if (opened.state === 'ok') state.store.value = opened.store;
    state.health.value = opened.state;
    await recount();
  }

  return {
    view: state.view,
    actions: {
      ...createExportActions(state, ports),
      ...createImportActions(state, ports, () => void recount()),
      load: () => void load(),
    },
  };
}
