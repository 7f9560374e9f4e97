/** Entries of the browser's context menu on a selection. */
export const MENU_MARK = 'Mark selection';
export const MENU_COPY_LINK = 'Copy link to selection';

/** What the shortcuts do, as the browser's own list of shortcuts shows it. */
export const COMMAND_MARK = 'Mark the selection';
export const COMMAND_COPY_LINK = 'Copy a link to the selection';
export const COMMAND_NEXT = 'Go to the next mark on the page';
export const COMMAND_PREVIOUS = 'Go to the previous mark on the page';
