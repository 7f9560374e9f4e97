import { findSpellings } from './find-spellings.ts';
import { rankPlaces } from './rank-places.ts';
import type { Sliced } from './scan-texts.ts';
import type { SearchableMarks } from './searchable.ts';
import { editsAllowed } from './spelling-seeds.ts';
import { isSpacedWord } from './word-edges.ts';

/** What was asked for and not found, folded. */
interface Missed {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly unwanted: readonly string[];
}

/** Words and what was looked for in their stead, and the ranks of the marks that have it (`rankPlaces`). */
export interface Respelled {
  readonly spellings: ReadonlyMap<string, string>;
  readonly ranks: Uint8Array;
}

/** How many spellings of a word are tried while the others' are still to be found. */
const TRIES = 3;

/**
 * Marks that answer if words are spelled otherwise: those that stand nowhere at all or, where each stands somewhere,
 * one of them. One edit in words of 4 to 7 letters, two in longer ones; not in scripts without spaces. Null where
 * that finds nothing either.
 */
export function* respell(
  marks: SearchableMarks,
  missed: Missed,
  allowed: Uint8Array,
): Sliced<Respelled | null> {
  const [only] = missed.words;
  if (only !== undefined && missed.words.length + missed.phrases.length === 1)
    return canBeRespelled(only) ? yield* respellAll(marks, missed, [only], allowed) : null;
  const missing = yield* standNowhere(marks, [...missed.words, ...missed.phrases]);
  if (missing.some((term) => !canBeRespelled(term) || missed.phrases.includes(term))) return null;
  if (missing.length > 0) return yield* respellAll(marks, missed, missing, allowed);
  for (const word of missed.words.filter(canBeRespelled).toSorted((a, b) => b.length - a.length)) {
    const found = yield* respellAll(marks, missed, [word], allowed);
    if (found !== null) return found;
  }
  return null;
}

function canBeRespelled(word: string): boolean {
  return editsAllowed(word) > 0 && isSpacedWord(word);
}

function* standNowhere(marks: SearchableMarks, terms: readonly string[]): Sliced<string[]> {
  let missing = [...terms];
  for (const { marks: own, pages } of marks.texts ?? []) {
    missing = missing.filter((term) => !own.includes(term) && !pages.includes(term));
    if (missing.length === 0) break;
    yield;
  }
  return missing;
}

function* respellAll(
  marks: SearchableMarks,
  missed: Missed,
  wrong: readonly string[],
  allowed: Uint8Array,
): Sliced<Respelled | null> {
  const { phrases, unwanted } = missed;
  const right = missed.words.filter((word) => !wrong.includes(word));
  const ranks = yield* rankPlaces(marks, { wanted: [...right, ...phrases], unwanted }, allowed);
  if (!ranks.some((rank) => rank > 0)) return null;
  const [word, ...others] = wrong;
  if (word === undefined) return { spellings: new Map(), ranks };
  const open = ranks.map((rank) => (rank > 0 ? 1 : 0));
  const spellings = yield* findSpellings(marks, word, open);
  for (const spelling of spellings.slice(0, TRIES)) {
    const words = missed.words.map((each) => (each === word ? spelling : each));
    const found = yield* respellAll(marks, { ...missed, words }, others, allowed);
    if (found !== null) return { ...found, spellings: new Map([...found.spellings, [word, spelling]]) };
  }
  return null;
}
