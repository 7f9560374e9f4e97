import type { CopyText } from './copy-text.ts';

/** Copies in the background page, which has the clipboard by `clipboardWrite`, without focus or a gesture. */
export const copyInFirefox: CopyText = async ({ text, html }) => {
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else {
      const asBlob = (type: string, content: string) => new Blob([content], { type });
      const item = { 'text/plain': asBlob('text/plain', text), 'text/html': asBlob('text/html', html) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }
    return true;
  } catch (reason) {
    console.error('Snipmark: the link could not be copied.', reason);
    return false;
  }
};
