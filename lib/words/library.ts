/** What stands around the library's screens. */
export const LIBRARY = {
  name: 'Snipmark',
  title: 'Library of marks',
  screensName: 'Parts of the library',
  screens: {
    marks: 'Marks',
    links: 'Links',
    bin: 'Bin',
    transfer: 'Import and export',
    settings: 'Settings',
  },
} as const;
