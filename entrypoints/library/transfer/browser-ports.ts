import { browser } from 'wxt/browser';
import { downloadFile } from '../../../lib/backup/download-file.ts';
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
    saveFile: downloadFile,
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
