import type { TransferActions } from '../../../components/transfer/transfer-view.ts';
import type { Highlight } from '../../../lib/model.ts';
import { makeFile } from '../../../lib/transfer/make-file.ts';
import { fileFor, piecesOf } from './pieces-of.ts';
import type { TransferPorts, TransferStore } from './transfer-ports.ts';
import type { TransferState } from './transfer-state.ts';

type ExportActions = Pick<TransferActions, 'choose' | 'startExport' | 'cancelExport'>;

/** Counts the marks that pass. */
async function* counting(
  batches: AsyncIterable<readonly Highlight[]>,
  count: (batch: readonly Highlight[]) => void,
): AsyncGenerator<readonly Highlight[]> {
  for await (const batch of batches) {
    yield batch;
    count(batch);
  }
}

/** What makes files of the library. */
export function createExportActions(state: TransferState, ports: TransferPorts): ExportActions {
  let controller = new AbortController();

  async function exportAll(store: TransferStore, signal: AbortSignal): Promise<void> {
    const choice = state.choice.value;
    const now = ports.now();
    const { kept, binned } = await store.count();
    let read = 0;
    const count = ({ length }: readonly Highlight[]) => {
      read += length;
      const part = Math.min(1, read / Math.max(1, kept + binned));
      if (!signal.aborted) state.exporting.value = { state: 'running', part };
    };
    let written = 0;
    const countWritten = (batch: readonly Highlight[]) => {
      written += choice.kind === 'json' ? batch.length : batch.filter((mark) => mark.deletedAt === 0).length;
      count(batch);
    };
    const { name, type } = fileFor(choice, now);
    const source = {
      rows: () => counting(store.rows(), countWritten),
      rowsByPage: () => counting(store.rowsByPage(), countWritten),
      shares: store.shares,
    };
    const file = await makeFile(piecesOf(choice, source, now, signal), type, signal);
    ports.saveFile(file, name);
    state.exporting.value = { state: 'done', marks: written, file: name };
  }

  return {
    choose: (change) => {
      state.choice.value = { ...state.choice.value, ...change };
    },
    startExport: () => {
      const store = state.store.value;
      if (store === null || state.exporting.value.state === 'running') return;
      controller = new AbortController();
      const { signal } = controller;
      state.exporting.value = { state: 'running', part: 0 };
      exportAll(store, signal).catch(() => {
        state.exporting.value = { state: signal.aborted ? 'cancelled' : 'failed' };
      });
    },
    cancelExport: () => controller.abort(),
  };
}
