import { backupBlob } from '../../lib/backup/backup-blob.ts';
import { handleMessage } from '../../lib/messaging/handle-message.ts';
import type { ComposedBackup, CopiedText } from '../../lib/messaging/protocol.ts';
import { openDatabase } from '../../lib/store/open-database.ts';

/**
 * Copies by a selected field: the asynchronous clipboard wants focus, which a document that is nowhere
 * shown never has.
 */
function copyText({ text, html }: CopiedText): boolean {
  const field = document.querySelector('textarea');
  if (field === null) return false;
  field.value = text;
  field.select();
  const say = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', say, { once: true });
  return document.execCommand('copy');
}

/** Reads the library here, so that it need not be sent through messages. */
async function composeBackup(): Promise<ComposedBackup> {
  const opened = await openDatabase();
  if (opened.state !== 'ok') throw new Error('The library could not be opened.');
  const { blob, marks } = await backupBlob(opened.database, Date.now());
  opened.database.close();
  return { url: URL.createObjectURL(blob), marks };
}

handleMessage('copyText', copyText);
handleMessage('composeBackup', composeBackup);
