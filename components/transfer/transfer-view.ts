import type { ImportPlan } from '../../lib/transfer/plan-import.ts';
import type { ImportedCounts } from '../../lib/words/exchange.ts';

export const EXPORT_KINDS = ['json', 'w3c', 'markdown', 'html', 'csv'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const TEMPLATES = ['plain', 'obsidian'] as const;
export const SPLITS = ['one', 'pages'] as const;

/** What a reader exports to; template and split are for Markdown alone. */
export interface ExportChoice {
  readonly kind: ExportKind;
  readonly template: (typeof TEMPLATES)[number];
  readonly split: (typeof SPLITS)[number];
}

/** How an export stands. `part` goes from 0 to 1. */
export type ExportState =
  | { readonly state: 'idle' | 'cancelled' | 'failed' }
  | { readonly state: 'running'; readonly part: number }
  | { readonly state: 'done'; readonly marks: number; readonly file: string };

/** How an import stands. `part` goes from 0 to 1. */
export type ImportState =
  /** Waits for a file. `hint` says what was wrong with what was dropped; '' for nothing. */
  | { readonly state: 'idle'; readonly hint: string }
  | { readonly state: 'planning'; readonly file: string; readonly rows: number; readonly part: number }
  | { readonly state: 'plan-failed' }
  | { readonly state: 'planned'; readonly file: string; readonly plan: ImportPlan }
  | {
      readonly state: 'running';
      readonly file: string;
      readonly done: number;
      readonly all: number;
      readonly part: number;
    }
  | { readonly state: 'ended'; readonly counts: ImportedCounts }
  | { readonly state: 'undoing'; readonly part: number }
  | { readonly state: 'undone'; readonly undone: number; readonly kept: number }
  | { readonly state: 'undo-failed' };

/** What the screen knows. */
export interface TransferView {
  /** Null while it is being opened. */
  readonly store: 'ok' | 'newer' | 'failed' | 'full' | 'private' | null;
  /** Null until they are counted. */
  readonly marks: { readonly kept: number; readonly binned: number } | null;
  readonly choice: ExportChoice;
  readonly exporting: ExportState;
  readonly importing: ImportState;
  /** What a screen reader is told now: each state once, and each quarter of what takes long. */
  readonly said: string;
}

/** What can be asked for. */
export interface TransferActions {
  readonly choose: (change: Partial<ExportChoice>) => void;
  readonly startExport: () => void;
  readonly cancelExport: () => void;
  /** Files that were chosen or dropped: one of them is looked at. */
  readonly takeFiles: (files: readonly File[]) => void;
  readonly startImport: (bringBack: boolean) => void;
  readonly cancelImport: () => void;
  /** Goes on where an import, or its plan, failed or was stopped. */
  readonly tryAgain: () => void;
  readonly undoImport: () => void;
  /** Back to the file field. */
  readonly leaveImport: () => void;
  /** Opens the store again. */
  readonly load: () => void;
}
