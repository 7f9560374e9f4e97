import { browser } from 'wxt/browser';
import { markSelection } from './mark-selection.ts';

/** Answers the shortcuts named in the manifest. Firefox for Android has no commands. */
export function registerCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'mark-selection') void markSelection(tab.id, false);
    if (command === 'copy-link') void markSelection(tab.id, true);
  });
}
