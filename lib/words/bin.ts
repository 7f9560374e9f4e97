import { figure } from './language.ts';

/** Fixed texts of the library's screen 'Bin'. */
export const BIN = {
  title: 'Bin',
  about: 'What you remove stays here for 30 days. After that, Snipmark takes it away for good.',
  listName: 'Removed marks',
  loading: 'Looking into the bin.',
  empty: 'The bin is empty.',
  emptyMore: 'Marks that you remove can be brought back from here.',
  select: 'Select',
  restore: 'Bring back',
  restoreAll: 'Bring all back',
  restoreSelected: 'Bring selected back',
  cancel: 'Cancel',
} as const;

/** How many marks are in the bin. */
export function marksInBin(count: number): string {
  return count === 1 ? '1 mark in the bin' : `${figure(count)} marks in the bin`;
}

/** When a mark was removed, and for how many days it stays. */
export function removedOn(day: string, daysLeft: number): string {
  if (daysLeft <= 0) return `Removed ${day}, stays until tomorrow`;
  return daysLeft === 1 ? `Removed ${day}, stays 1 more day` : `Removed ${day}, stays ${daysLeft} more days`;
}

/** Marks are in the bin again. */
export function binnedAgain(count: number): string {
  return count === 1 ? 'Back in the bin.' : `${figure(count)} marks are back in the bin.`;
}

/** Marks could not be brought back. */
export function notRestored(count: number): string {
  return count === 1
    ? 'The mark could not be brought back yet. It is still in the bin.'
    : 'Not all of these marks could be brought back yet. Nothing was lost.';
}
