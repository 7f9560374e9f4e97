import { isUncertain } from './is-uncertain.ts';
import type { WriteRequest } from './protocol.ts';

type Write = (request: WriteRequest) => Promise<void>;

/** The same writing, of which is also told where it is not certain to be kept. */
export function tellOfFullDisk(write: Write, onFull: () => void): Write {
  return async (request) => {
    try {
      await write(request);
    } catch (reason) {
      if (isUncertain(reason)) onFull();
      throw reason;
    }
  };
}
