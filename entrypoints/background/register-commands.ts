import { browser } from 'wxt/browser';
import { findFocusedFrame } from './find-focused-frame.ts';
import { goToMark } from './go-to-mark.ts';
import { markSelection } from './mark-selection.ts';

/** Answers the shortcuts named in the manifest. Firefox for Android has no commands. */
export function registerCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined) return;
    const target = await findFocusedFrame(tab.id);
    if (command === 'mark-selection') await markSelection(target, false);
    if (command === 'copy-link') await markSelection(target, true);
    if (command === 'next-mark') await goToMark(target, 1);
    if (command === 'previous-mark') await goToMark(target, -1);
  });
}
