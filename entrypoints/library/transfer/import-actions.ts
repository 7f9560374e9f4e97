import type { ImportState, TransferActions } from '../../../components/transfer/transfer-view.ts';
import { EXCHANGE } from '../../../lib/words/exchange.ts';
import { type ImportSession, type ImportStep, startImport } from '../start-import.ts';
import { createImportRecord, type ImportRecord } from './import-record.ts';
import type { TransferPorts, TransferStore } from './transfer-ports.ts';
import type { TransferState } from './transfer-state.ts';

type ImportActions = Pick<
  TransferActions,
  'takeFiles' | 'startImport' | 'cancelImport' | 'tryAgain' | 'undoImport' | 'leaveImport'
>;

/** The import of one file, over all attempts. */
interface Attempt {
  readonly file: File;
  readonly record: ImportRecord;
  readonly store: TransferStore;
  session: ImportSession;
  bringBack: boolean;
  rows: number;
  /** By earlier attempts. */
  written: number;
}

const doneIn = ({ done }: ImportStep): number =>
  done === null ? 0 : done.written + done.skipped + done.rejected + done.links;

/** What takes files into the library. @param recount is called whenever marks were written */
export function createImportActions(
  state: TransferState,
  ports: TransferPorts,
  recount: () => void,
): ImportActions {
  let current: Attempt | null = null;
  const show = (importing: ImportState) => {
    state.importing.value = importing;
  };
  const waitForFile = (hint = '') => {
    current = null;
    show({ state: 'idle', hint });
  };

  function begin(file: File, store: TransferStore, record: ImportRecord): ImportSession {
    const run = record.watch({
      lookup: store.lookup,
      write: (puts) => ports.writeHighlights({ puts, edits: [] }),
      writeShares: ports.putShares,
      now: ports.now,
    });
    return startImport(file, { ...run, ...(ports.createWorker && { createWorker: ports.createWorker }) });
  }

  async function plan(file: File, store: TransferStore): Promise<void> {
    const record = createImportRecord();
    const session = begin(file, store, record);
    const attempt: Attempt = { file, record, store, session, bringBack: true, rows: 0, written: 0 };
    current = attempt;
    show({ state: 'planning', file: file.name, rows: 0, part: 0 });
    try {
      const made = await session.plan(({ read, rows }) => {
        if (current === attempt) show({ state: 'planning', file: file.name, rows, part: read });
      });
      if (current !== attempt) return;
      attempt.rows = made.rows.length;
      show({ state: 'planned', file: file.name, plan: made });
    } catch {
      if (current === attempt) show({ state: 'plan-failed' });
    }
  }

  /**
   * Nothing else reads along: with every thousand marks, each list would be made anew. When it is done, the catalogue
   * is, and then they follow.
   */
  async function whileHeld<T>(job: () => Promise<T>): Promise<T> {
    const release = ports.hold();
    try {
      return await job();
    } finally {
      void ports
        .refreshCatalogue()
        .catch(() => undefined)
        .then(release);
    }
  }

  async function run(attempt: Attempt): Promise<void> {
    const { file, rows: all } = attempt;
    const step = (done: number) =>
      show({ state: 'running', file: file.name, done, all, part: Math.min(1, done / Math.max(1, all)) });
    step(0);
    const result = await whileHeld(() => attempt.session.run(attempt.bringBack, (now) => step(doneIn(now))));
    const { ended, links, rejected, skipped, written } = result;
    const before = attempt.written;
    attempt.written += written;
    const counts = {
      ended,
      links,
      rejected,
      skipped: Math.max(0, skipped - before),
      written: attempt.written,
    };
    show({ state: 'ended', counts });
    recount();
  }

  async function undo({ record, store }: Attempt): Promise<void> {
    show({ state: 'undoing', part: 0 });
    try {
      const { now, writeHighlights } = ports;
      const undone = await whileHeld(() =>
        record.undo({ lookup: store.lookup, writeHighlights, now }, (part) =>
          show({ state: 'undoing', part }),
        ),
      );
      show({ state: 'undone', ...undone });
    } catch {
      show({ state: 'undo-failed' });
    }
    recount();
  }

  return {
    takeFiles(files) {
      const store = state.store.value;
      const { state: now } = state.importing.value;
      if (store === null || now === 'running' || now === 'undoing') return;
      current?.session.cancel();
      const [file] = files;
      if (file === undefined) waitForFile(EXCHANGE.noFile);
      else if (files.length > 1) waitForFile(EXCHANGE.oneFile);
      else void plan(file, store);
    },
    startImport(bringBack) {
      if (current === null || state.importing.value.state !== 'planned') return;
      current.bringBack = bringBack;
      void run(current);
    },
    cancelImport() {
      current?.session.cancel();
      if (state.importing.value.state !== 'running') waitForFile();
    },
    tryAgain() {
      if (current === null) return;
      const { file, record, store } = current;
      const { state: now } = state.importing.value;
      if (now === 'plan-failed') void plan(file, store);
      if (now === 'undo-failed') void undo(current);
      if (now !== 'ended') return;
      current.session = begin(file, store, record);
      void run(current);
    },
    undoImport: () => {
      if (current !== null && state.importing.value.state === 'ended') void undo(current);
    },
    leaveImport: () => waitForFile(),
  };
}
