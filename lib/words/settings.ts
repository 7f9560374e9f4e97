/** What stands in the library's settings, and what is said of changes there. */
export const SETTINGS = {
  title: 'Settings',
  kept: 'Every change is kept at once.',
  saved: 'Saved.',
  undo: 'Undo',
  takenBack: 'Taken back.',
  tryAgain: 'Try again',
  failed: 'This could not be saved. It is as it was before.',
  undoFailed: 'This could not be taken back. It is as it was.',
  unreadable: 'What is set could not be read. Nothing was changed.',
} as const;

/** How a selection is taken, and what Snipmark shows. */
export const MARKING = {
  snapTitle: 'What is marked of a selection',
  words: 'Whole words',
  wordsWhat: 'Half words are completed, stray brackets left out. With Alt, exactly what is selected.',
  exact: 'Exactly what is selected',
  exactWhat: 'To the letter. With Alt, whole words.',
  readingTitle: 'While you read',
  never: 'Mark by the menu of the selection, by the shortcut, or from Snipmark’s button.',
  badge: 'Count on Snipmark’s button',
  badgeWhat: 'How many marks the page in front has.',
  linksTitle: 'Links',
  addressBar: 'Keep each page’s address the link to what is marked there',
  addressBarWhat: 'The address bar then holds the link to your marks, and the page can read it.',
} as const;

/** Where Snipmark is off. */
export const SITES = {
  title: 'Where Snipmark is off',
  everywhere: 'Off everywhere',
  everywhereWhat: 'No page is marked or restored, whatever stands below. Your marks stay as they are.',
  list: 'Sites it is off on',
  none: 'It is off on no site. The ‘…’ of the toolbar and the popup switch it off where you are.',
  add: 'Switch off on a site',
  addWhat: 'Its name as in the address bar. A name with ‘www.’ and the same without it are two.',
  placeholder: 'example.org',
  addButton: 'Switch off',
  noName: 'Write the name of a site, such as example.org.',
} as const;

export const onAgain = (site: string): string => `Switch on again on ${site}`;
export const onAgainShort = 'Switch on again';
export const isOnAgain = (site: string): string => `Snipmark is on again on ${site}.`;
export const isOff = (site: string): string => `Snipmark is off on ${site}.`;
export const isOffAlready = (site: string): string => `Snipmark is off on ${site} already.`;
export const notSite = (typed: string): string =>
  `“${typed}” is not the name of a site. Write it as in the address bar, such as example.org.`;

/** The shortcuts. */
export const SHORTCUTS = {
  title: 'Shortcuts',
  command: 'What it does',
  keys: 'Keys',
  popup: 'Open Snipmark’s popup',
  notSet: 'Not set',
  change: 'Change in the browser',
  changeFailed: 'The browser did not open its page of shortcuts. You find it where extensions are managed.',
  none: 'This browser has no shortcuts for extensions.',
  inPage: 'In the page itself',
  next: 'Go to the next mark',
  previous: 'Go to the previous mark',
} as const;
