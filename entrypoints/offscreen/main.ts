import { handleMessage } from '../../lib/messaging/handle-message.ts';
import type { CopiedText } from '../../lib/messaging/protocol.ts';

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

handleMessage('copyText', copyText);
