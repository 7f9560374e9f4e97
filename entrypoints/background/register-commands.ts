import { browser } from 'wxt/browser';
import { findFocusedFrame } from './find-focused-frame.ts';
import { markSelection } from './mark-selection.ts';

/** Answers the shortcuts named in the manifest. Firefox for Android has no commands. */
export function registerCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined || (command !== 'mark-selection' && command !== 'copy-link')) return;
    await markSelection(await findFocusedFrame(tab.id), command === 'copy-link');
  });
}
