/** Work that can be paused wherever it yields. */
export type Sliced<T> = Generator<void, T>;

/** How work is spread. */
export interface Pace {
  /** Milliseconds at a stretch. */
  readonly sliceMs: number;
  readonly now: () => number;
  /** Resolves when there is time again. */
  readonly pause: () => Promise<void>;
}

/** Does all of it at once. */
export function runNow<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it in slices, the first at once. Rejects with what the work throws. */
export async function runInSlices<T>(work: Sliced<T>, { sliceMs, now, pause }: Pace): Promise<T> {
  let until = now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    await pause();
    until = now() + sliceMs;
  }
}
