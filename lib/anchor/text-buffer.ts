import { copyVisible, toStrings } from './normalise.ts';

/** Code units kept before they are made into a string. */
const ROOM = 32_768;

/** Puts normalised text together, node by node. */
export interface TextBuffer {
  /** How many code units there are. */
  length(): number;
  /** Adds the visible code units of `data`. */
  add(data: string): void;
  /** All that was added. */
  finish(): string;
}

export function createTextBuffer(): TextBuffer {
  let units = new Uint16Array(ROOM);
  const pieces: string[] = [];
  let flushed = 0;
  let fill = 0;

  function flush(): void {
    pieces.push(...toStrings(units, fill));
    flushed += fill;
    fill = 0;
  }

  return {
    length: () => flushed + fill,
    add(data) {
      if (fill + data.length > units.length) {
        flush();
        if (data.length > units.length) units = new Uint16Array(data.length);
      }
      fill = copyVisible(data, units, fill);
    },
    finish() {
      flush();
      return pieces.join('');
    },
  };
}
