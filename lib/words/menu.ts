import { texts } from './say.ts';

/** Entries of the browser's context menu on a selection. */
export const MENU = texts({ mark: 'menuMark', copyLink: 'menuCopyLink' });
