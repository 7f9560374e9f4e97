import { handleMessage } from '../../lib/messaging/handle-message.ts';

/**
 * Copies by a selected field: the asynchronous clipboard wants focus, which a document that is nowhere
 * shown never has.
 */
function copyText(text: string): boolean {
  const field = document.querySelector('textarea');
  if (field === null) return false;
  field.value = text;
  field.select();
  return document.execCommand('copy');
}

handleMessage('copyText', copyText);
