import type { WriteRequest } from './protocol.ts';

type Write = (request: WriteRequest) => Promise<void>;

/** The same writing, of which is also told where it is not certain to be kept (`DiskWasFull` in `lib/store/full-disk.ts`). */
export function tellOfFullDisk(write: Write, onFull: () => void): Write {
  return async (request) => {
    try {
      await write(request);
    } catch (reason) {
      if (reason instanceof Error && reason.name === 'DiskWasFull') onFull();
      throw reason;
    }
  };
}
