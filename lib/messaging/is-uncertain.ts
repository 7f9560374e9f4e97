/** Whether a writing was answered with `DiskWasFull` (`lib/store/full-disk.ts`): it was done, and is not certain to be kept. */
export const isUncertain = (reason: unknown): boolean =>
  reason instanceof Error && reason.name === 'DiskWasFull';
