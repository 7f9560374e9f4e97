/**
 * How often something is looked for that a restless page seems to bring back again and again and does not: at once,
 * then after pauses that double each time, and start anew when it has been left in peace. Nothing is given up: what
 * is in the news during a pause is looked for at its end.
 */
export interface Patience {
  /** It was looked for. */
  note(id: string, wasFound: boolean): void;
  /** Whether to look for it now: something may have brought it, or did so in its pause. */
  allows(id: string, isInNews: boolean): boolean;
  /** Milliseconds until the first pause ends in which something was in the news; null where there is none. */
  endsIn(): number | null;
}

/** The first pause and the longest, in milliseconds. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

interface Pause {
  readonly until: number;
  readonly length: number;
  isDue: boolean;
}

/** @param now milliseconds */
export function createPatience(now: () => number): Patience {
  const pauses = new Map<string, Pause>();

  function lengthAfter(pause: Pause | undefined): number {
    if (!pause) return 0;
    const isRestless = now() < pause.until + pause.length;
    return isRestless ? Math.min(LONGEST_MS, pause.length * 2) : FIRST_MS;
  }

  return {
    note(id, wasFound) {
      const length = lengthAfter(pauses.get(id));
      if (wasFound) pauses.delete(id);
      else pauses.set(id, { until: now() + length, length, isDue: false });
    },
    allows(id, isInNews) {
      const pause = pauses.get(id);
      if (!pause) return isInNews;
      pause.isDue ||= isInNews;
      return pause.isDue && now() >= pause.until;
    },
    endsIn() {
      const due = [...pauses.values()].filter(({ isDue }) => isDue).map(({ until }) => until);
      return due.length === 0 ? null : Math.max(0, Math.min(...due) - now());
    },
  };
}
