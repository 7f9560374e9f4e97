/** While nothing is lost, the painting is looked at this often, in milliseconds. */
const LOOKS_MS = 1000;
/** After a loss, the next is made good no sooner than this; the time doubles with each, up to the longest. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 16_000;
/** When nothing was lost for this long, the waits begin anew. */
const QUIET_MS = 60_000;

export interface PaintGuardParts {
  /** Puts back what is lost of the painting; whether anything was. */
  readonly restore: () => boolean;
  /** Whether there is any painting that somebody may see. */
  readonly isNeeded: () => boolean;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Calls once, after so many milliseconds; gives what calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** Keeps the painting on a page that takes it away. */
export interface PaintGuard {
  /** Looks at once, or as soon as may be: something has happened after which the painting may be lost. */
  look(): void;
  /** There may be something to look after now. */
  begin(): void;
  stop(): void;
}

/**
 * No event tells that a page has emptied `CSS.highlights`, so it is looked at now and then. A page that goes on
 * taking the painting away gets it back ever more rarely: at most seven times in any minute.
 */
export function createPaintGuard({ restore, isNeeded, now, after }: PaintGuardParts): PaintGuard {
  let cancel: (() => void) | null = null;
  let lostAt = Number.NEGATIVE_INFINITY;
  let wait = FIRST_WAIT_MS;

  function look(): void {
    stop();
    if (isNeeded()) lookIn(guard());
  }

  /** Makes good what was lost, if it is time for that; gives the milliseconds until the next look. */
  function guard(): number {
    const since = now() - lostAt;
    if (since < wait) return wait - since;
    if (!restore()) return LOOKS_MS;
    wait = since >= QUIET_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    lostAt = now();
    return wait;
  }

  function lookIn(ms: number): void {
    cancel = after(ms, look);
  }

  function begin(): void {
    if (!cancel && isNeeded()) lookIn(LOOKS_MS);
  }

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  return { look, begin, stop };
}
