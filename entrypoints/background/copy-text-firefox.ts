import type { CopyText } from './copy-text.ts';

/** Copies in the background page, which has the clipboard by `clipboardWrite`, without focus or a gesture. */
export const copyInFirefox: CopyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (reason) {
    console.error('Snipmark: the link could not be copied.', reason);
    return false;
  }
};
