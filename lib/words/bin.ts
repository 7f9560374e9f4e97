import { say, sayCount, texts } from './say.ts';

/** Fixed texts of the library's screen 'Bin'. */
export const BIN = texts({
  title: 'libraryScreenBin',
  about: 'binAbout',
  listName: 'binList',
  loading: 'binLoading',
  empty: 'binEmpty',
  emptyMore: 'binEmptyMore',
  select: 'marksSelect',
  restore: 'binRestore',
  restoreAll: 'binRestoreAll',
  restoreSelected: 'binRestoreSelected',
  cancel: 'bulkCancel',
});

/** How many marks are in the bin. */
export function marksInBin(count: number): string {
  return sayCount('binCount', count);
}

/** When a mark was removed, and for how many days it stays. */
export function removedOn(day: string, daysLeft: number): string {
  return daysLeft <= 0 ? say('binRemovedLong', day) : sayCount('binRemoved', daysLeft, day);
}

/** Marks are in the bin again. */
export function binnedAgain(count: number): string {
  return sayCount('binBinnedAgain', count);
}

/** Marks could not be brought back. */
export function notRestored(count: number): string {
  return sayCount('binNotRestored', count);
}
