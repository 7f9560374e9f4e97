import { browser } from 'wxt/browser';
import { sendMessage } from '../../../lib/messaging/messaging.ts';
import { countBin } from '../../../lib/store/bin.ts';
import { openDatabase } from '../../../lib/store/open-database.ts';
import {
  batchesByPage,
  batchesOfRows,
  batchesOfShares,
  lookUpRows,
} from '../../../lib/store/read-for-files.ts';
import type { SnipmarkDatabase } from '../../../lib/store/schema.ts';
import { readAhead } from '../../../lib/transfer/read-ahead.ts';
import type { OpenedTransferStore, TransferPorts, TransferStore } from './transfer-ports.ts';

/** The browser as export and import need it. @param hold as in `RunningLibrary` */
export function createBrowserTransferPorts(hold: TransferPorts['hold']): TransferPorts {
  return {
    openStore,
    writeHighlights: (request) => sendMessage('writeHighlights', request),
    hold,
    refreshCatalogue: () => sendMessage('refreshCatalogue', undefined),
    putShares: (shares) => sendMessage('putShares', shares),
    saveFile,
    now: Date.now,
  };
}

async function openStore(): Promise<OpenedTransferStore> {
  // There the database that a document opens is another one, empty and soon gone.
  if (browser.extension.inIncognitoContext) return { state: 'private' };
  const opened = await openDatabase();
  return opened.state === 'ok' ? { state: 'ok', store: storeOf(opened.database) } : { state: opened.state };
}

function storeOf(database: SnipmarkDatabase): TransferStore {
  return {
    async count() {
      const [all, binned] = await Promise.all([database.highlights.count(), countBin(database)]);
      return { kept: all - binned, binned };
    },
    lookup: (ids) => lookUpRows(database, ids),
    rows: () => readAhead(batchesOfRows(database)),
    rowsByPage: () => readAhead(batchesByPage(database)),
    shares: () => batchesOfShares(database),
  };
}

/** Downloads it as the browser does with any link to a file; that asks for no permission. */
function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  // Lives as long as this document: the browser may ask first where to put the file.
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
}
