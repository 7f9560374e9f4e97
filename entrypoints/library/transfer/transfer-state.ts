import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type {
  ExportChoice,
  ExportState,
  ImportState,
  TransferView,
} from '../../../components/transfer/transfer-view.ts';
import { saidOf } from './said-of.ts';
import type { TransferStore } from './transfer-ports.ts';

/** What export and import know, each as a signal. */
export interface TransferState {
  readonly health: Signal<TransferView['store']>;
  /** Null unless it is open. */
  readonly store: Signal<TransferStore | null>;
  readonly marks: Signal<TransferView['marks']>;
  readonly choice: Signal<ExportChoice>;
  readonly exporting: Signal<ExportState>;
  readonly importing: Signal<ImportState>;
  readonly view: ReadonlySignal<TransferView>;
}

export function createTransferState(): TransferState {
  const state = {
    health: signal<TransferView['store']>(null),
    store: signal<TransferStore | null>(null),
    marks: signal<TransferView['marks']>(null),
    choice: signal<ExportChoice>({ kind: 'json', template: 'plain', split: 'one' }),
    exporting: signal<ExportState>({ state: 'idle' }),
    importing: signal<ImportState>({ state: 'idle', hint: '' }),
  };
  const view = computed((): TransferView => {
    const [exporting, importing] = [state.exporting.value, state.importing.value];
    return {
      store: state.health.value,
      marks: state.marks.value,
      choice: state.choice.value,
      exporting,
      importing,
      said: saidOf(exporting, importing),
    };
  });
  return { ...state, view };
}
