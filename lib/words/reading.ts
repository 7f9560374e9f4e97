/** What stands in the popup's settings of reading. */
export const READING = {
  open: 'Settings',
  toolbar: 'When the toolbar comes',
  always: 'With every selection',
  alwaysWhat: 'It stands by the words as soon as they are selected.',
  modifier: 'With Alt',
  modifierWhat:
    'Hold Alt (Option on a Mac) when you let go of the mouse, or press it afterwards. By touch it does not come.',
  never: 'Not at all',
  neverWhat: 'Mark by the menu of the selection, by Alt+Shift+M, or from this window.',
  ribbon: 'Ticks beside the scrollbar',
  ribbonWhat: 'One for every mark, where it is on the page.',
  keys: 'Alt+Shift+N and Alt+Shift+P go from mark to mark.',
  failed: 'This could not be saved. It is as it was before.',
} as const;
