import { type ImportPlan, planImport } from '../../lib/transfer/plan-import.ts';
import {
  type ImportProgress,
  type ImportResult,
  type RunPorts,
  runImport,
} from '../../lib/transfer/run-import.ts';
import { eventsFromWorker, type ImportWorker } from './worker-events.ts';

/** What an import needs of the browser and the store. */
export interface ImportPorts extends RunPorts {
  /** Another worker for tests; ours where it is left out. */
  readonly createWorker?: () => ImportWorker;
}

/** How much of the file is read, from 0 to 1, and what was done so far. */
export interface ImportStep {
  readonly read: number;
  /** Rows looked at, while it is planned. */
  readonly rows: number;
  /** Null while it is planned. */
  readonly done: ImportProgress | null;
}

/** An import of one file: first what it would do, then, if that is wanted, doing it. */
export interface ImportSession {
  /**
   * What it would do; nothing is written.
   * @throws the reason 'AbortError' where it is cancelled; what the lookup throws.
   */
  plan(onStep: (step: ImportStep) => void): Promise<ImportPlan>;
  /** Does it. The file is read again, so that it need not be held. Never rejects. */
  run(bringBack: boolean, onStep: (step: ImportStep) => void): Promise<ImportResult>;
  /** Stops what is under way. What was written stays: each transaction is whole. */
  cancel(): void;
}

const createOwnWorker = (): ImportWorker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

/** Begins an import of this file. It is read off the main thread, a piece at a time. */
export function startImport(file: File, ports: ImportPorts): ImportSession {
  const controller = new AbortController();
  const { signal } = controller;
  const readEvents = (onRead: (bytes: number) => void) =>
    eventsFromWorker(
      ports.createWorker ?? createOwnWorker,
      { file, fallbackTime: file.lastModified },
      signal,
      onRead,
    );
  const share = (bytes: number) => (file.size === 0 ? 1 : Math.min(1, bytes / file.size));

  return {
    plan(onStep) {
      let read = 0;
      const events = readEvents((bytes) => {
        read = share(bytes);
      });
      return planImport(events, ports.lookup, {
        signal,
        onProgress: (rows) => onStep({ read, rows, done: null }),
      });
    },
    run(bringBack, onStep) {
      let read = 0;
      const events = readEvents((bytes) => {
        read = share(bytes);
      });
      return runImport(events, ports, {
        bringBack,
        signal,
        onProgress: (done) => onStep({ read, rows: 0, done }),
      });
    },
    cancel: () => controller.abort(),
  };
}
