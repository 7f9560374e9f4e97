import { readdir } from 'node:fs/promises';
import type { Trial } from './trial.ts';

const FOLDER = new URL('trials/', import.meta.url);

/** A file of `trials/`: `07-hostile-page.ts` has what issue 7 lists under 7. */
interface TrialFile {
  readonly number: string;
  readonly trials: readonly Trial[];
}

/** All trials in the order of their files, or those of the files whose names begin with one of `only`. */
export async function readTrials(only: readonly string[] | null): Promise<TrialFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d\d-.*\.ts$/u.test(name)).toSorted();
  const chosen = names.filter((name) => only?.some((start) => name.startsWith(start)) ?? true);
  if (chosen.length === 0) throw new Error(`There is no trial ${only?.join(', ')}: ${names.join(', ')}`);
  return Promise.all(
    chosen.map(async (name) => {
      const { trials } = (await import(new URL(name, FOLDER).href)) as { readonly trials: readonly Trial[] };
      return { number: name.slice(0, 2), trials };
    }),
  );
}
