import type { ExportState, ImportState } from '../../../components/transfer/transfer-view.ts';
import {
  EXCHANGE,
  exportedTo,
  importedSentences,
  importingFile,
  partDone,
  planOf,
  readingFile,
  undoneSentences,
} from '../../../lib/words/exchange.ts';
import { joinSentences } from '../../../lib/words/say.ts';
import { troubleSentence } from '../../../lib/words/transfer.ts';

/** Of what takes long, the beginning and each quarter. */
function saidWhile(what: string, part: number): string {
  const quarter = Math.floor(part * 4) / 4;
  return quarter === 0 || quarter >= 1 ? what : partDone(quarter);
}

function saidOfImport(importing: ImportState): string {
  switch (importing.state) {
    case 'idle':
      return importing.hint;
    case 'planning':
      return saidWhile(readingFile(importing.file), importing.part);
    case 'plan-failed':
      return EXCHANGE.planFailed;
    case 'planned': {
      const { trouble } = importing.plan;
      return joinSentences([planOf(importing.file), ...(trouble ? [troubleSentence(trouble)] : [])]);
    }
    case 'running':
      return saidWhile(importingFile(importing.file), importing.part);
    case 'ended':
      return importedSentences(importing.counts);
    case 'undoing':
      return saidWhile(EXCHANGE.undoing, importing.part);
    case 'undone':
      return undoneSentences(importing.undone, importing.kept);
    case 'undo-failed':
      return EXCHANGE.undoFailed;
  }
}

function saidOfExport(exporting: ExportState): string {
  switch (exporting.state) {
    case 'idle':
      return '';
    case 'running':
      return saidWhile(EXCHANGE.exporting, exporting.part);
    case 'done':
      return exportedTo(exporting.marks, exporting.file);
    case 'cancelled':
      return EXCHANGE.exportCancelled;
    case 'failed':
      return EXCHANGE.exportFailed;
  }
}

/** What a screen reader is told: of what runs or ended; an import before an export. */
export function saidOf(exporting: ExportState, importing: ImportState): string {
  const running = exporting.state === 'running' ? saidOfExport(exporting) : '';
  return running || saidOfImport(importing) || saidOfExport(exporting);
}
