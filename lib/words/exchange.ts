import { figure, LANGUAGE, percentage } from './language.ts';
import { isolate, joinSentences, say, sayCount, texts } from './say.ts';

/** The fixed texts of the screen that exports and imports. */
export const EXCHANGE = texts({
  title: 'exchangeTitle',
  exportHeading: 'exchangeExport',
  formats: 'exchangeFormats',
  templates: 'exchangeTemplates',
  split: 'exchangeSplit',
  noMarks: 'exchangeNoMarks',
  doExport: 'exchangeDoExport',
  exporting: 'exchangeExporting',
  cancel: 'exchangeCancel',
  exportCancelled: 'exchangeExportCancelled',
  exportFailed: 'exchangeExportFailed',
  importHeading: 'exchangeImport',
  file: 'exchangeFile',
  drop: 'exchangeDrop',
  reads: 'exchangeReads',
  dropZone: 'exchangeDropZone',
  oneFile: 'exchangeOneFile',
  noFile: 'exchangeNoFile',
  planFailed: 'exchangePlanFailed',
  show: 'exchangeShow',
  all: 'exchangeAll',
  rows: 'exchangeRows',
  intoBin: 'exchangeIntoBin',
  comesBack: 'exchangeComesBack',
  staysInBin: 'exchangeStaysInBin',
  bringBack: 'exchangeBringBack',
  nothingNew: 'exchangeNothingNew',
  nothingUsable: 'exchangeNothingUsable',
  goOn: 'exchangeGoOn',
  see: 'exchangeSee',
  undo: 'exchangeUndo',
  undoing: 'exchangeUndoing',
  undoFailed: 'exchangeUndoFailed',
  another: 'exchangeAnother',
  tryAgain: 'commonTryAgain',
  private: 'exchangePrivate',
});

/** The kinds of file to export to, and what each holds and cannot hold. */
export const EXPORT_NAMES = texts({
  json: 'exchangeJson',
  w3c: 'exchangeW3c',
  markdown: 'exchangeMarkdown',
  html: 'exchangeHtml',
  csv: 'exchangeCsv',
});
export const EXPORT_HINTS = texts({
  json: 'exchangeJsonWhat',
  w3c: 'exchangeW3cWhat',
  markdown: 'exchangeMarkdownWhat',
  html: 'exchangeHtmlWhat',
  csv: 'exchangeCsvWhat',
});

export const TEMPLATE_NAMES = texts({ plain: 'exchangePlain', obsidian: 'exchangeObsidian' });
export const SPLIT_NAMES = texts({ one: 'exchangeAllInOne', pages: 'exchangeEachPage' });

/** How many marks an export would have, and how many of the bin; null where it leaves those out. */
export function marksToExport(kept: number, binned: number | null): string {
  const sentences = [sayCount('exchangeKept', kept)];
  return joinSentences(binned ? [...sentences, sayCount('exchangeBinned', binned)] : sentences);
}

export function exportedTo(marks: number, file: string): string {
  return sayCount('exchangeExported', marks, isolate(file));
}

/** How far it is, from 0 to 1. */
export function partDone(part: number): string {
  return say('exchangePart', percentage(part));
}

export const readingFile = (file: string): string => say('exchangeReading', isolate(file));
export const rowsRead = (rows: number): string => sayCount('exchangeRowsRead', rows);
export const planOf = (file: string): string => say('exchangePlan', isolate(file));
export const formatOf = (name: string): string => say('exchangeFormat', name);
export const rowAt = (at: number): string => say('exchangeRow', at);
export const kindWithCount = (kind: string, count: number): string =>
  say('exchangeKind', kind, figure(count));

const listed = (names: readonly string[]): string => new Intl.ListFormat(LANGUAGE).format(names);

export const wouldChange = (fields: readonly string[]): string => say('exchangeChanges', listed(fields));
export const differsIn = (fields: readonly string[]): string => say('exchangeDiffers', listed(fields));
export const inBin = (marks: number): string => sayCount('exchangeBringBackWhat', marks);
export const importMarks = (marks: number): string => sayCount('exchangeDoImport', marks);
export const importLinks = (links: number): string => sayCount('exchangeDoImportLinks', links);
export const importingFile = (file: string): string => say('exchangeImporting', isolate(file));
export const rowsDone = (done: number, all: number): string => say('exchangeRowsDone', done, all);

/** What came of an import. */
export interface ImportedCounts {
  readonly written: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly links: number;
  readonly ended: 'cancelled' | 'failed' | null;
}

function outcome({ ended, written }: ImportedCounts): string {
  if (ended === 'failed')
    return written > 0 ? sayCount('exchangeFailed', written) : say('exchangeFailedFirst');
  if (ended === 'cancelled')
    return written > 0 ? sayCount('exchangeCancelled', written) : say('exchangeCancelledFirst');
  return written > 0 ? sayCount('exchangeImported', written) : say('exchangeNoneImported');
}

/** What came of an import, all of it. */
export function importedSentences(counts: ImportedCounts): string {
  const { links, rejected, skipped } = counts;
  return joinSentences([
    outcome(counts),
    ...(skipped > 0 ? [sayCount('exchangeSkipped', skipped)] : []),
    ...(rejected > 0 ? [sayCount('exchangeRejected', rejected)] : []),
    ...(links > 0 ? [sayCount('exchangeLinks', links)] : []),
  ]);
}

/** What came of undoing an import. @param kept marks that were changed since */
export function undoneSentences(undone: number, kept: number): string {
  return joinSentences([
    undone > 0 ? sayCount('exchangeUndone', undone) : say('exchangeUndoneNone'),
    ...(kept > 0 ? [sayCount('exchangeKeptSince', kept)] : []),
  ]);
}
