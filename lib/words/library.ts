import { texts } from './say.ts';

/** What stands around the library's screens. */
export const LIBRARY = texts({ name: 'appName', title: 'libraryTitle', screensName: 'libraryScreens' });

/** What the library's screens are called. */
export const SCREEN_NAMES = texts({
  marks: 'libraryScreenMarks',
  links: 'libraryScreenLinks',
  bin: 'libraryScreenBin',
  transfer: 'libraryScreenTransfer',
  settings: 'libraryScreenSettings',
});
