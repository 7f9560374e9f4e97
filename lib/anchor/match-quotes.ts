import { collectSeeds, createSeeds, type Seeds } from './collect-seeds.ts';
import { gatherHits } from './gather-hits.ts';
import { isTold, matchExact } from './match-exact.ts';
import { matchNear } from './match-near.ts';
import type { Match } from './place.ts';
import type { QuoteWords } from './quote-words.ts';
import { type SeedHits, scanSeeds } from './scan-seeds.ts';

/** A quote to be found, and where it is expected. */
export interface WantedQuote {
  readonly words: QuoteWords;
  /** Normalised offsets (path, position). */
  readonly hints: readonly number[];
}

/**
 * Finds quotes in the normalised text, in one reading of it for all: windows of each quote and its context are
 * looked up, each hit says where the quote would start, and what is said most is compared with the words.
 * Answers in the order of `wanted`, each independent of the others; null where the quote is not there, or
 * nothing tells two places apart. Pauses at every yield.
 */
export function* matchQuotes(
  text: string,
  wanted: readonly WantedQuote[],
): Generator<void, (Match | null)[]> {
  const answers: (Match | null)[] = wanted.map(() => null);
  const seeds = createSeeds();
  const firstSeed: number[] = [];
  for (const [i, { words, hints }] of wanted.entries()) {
    firstSeed.push(seeds.hashes.length);
    if (words.exact === '') continue;
    answers[i] = matchAtHint(text, words, hints);
    if (answers[i] === null) collectSeeds(seeds, words);
    yield;
  }
  firstSeed.push(seeds.hashes.length);
  if (seeds.hashes.length === 0) return answers;
  const hits = yield* scanSeeds(text, seeds.hashes);
  for (const [i, { words, hints }] of wanted.entries()) {
    const from = firstSeed[i] as number;
    const to = firstSeed[i + 1] as number;
    if (from === to) continue;
    answers[i] = matchUnchanged(text, words, hits, seeds, from, to);
    if (answers[i] === null) {
      const found = gatherHits(seeds, from, to, hits, words);
      answers[i] = matchExact(text, words, found, hints) ?? matchNear(text, words, found);
    }
    yield;
  }
  return answers;
}

/** The quote with all its context where a window of it stands that stands nowhere else: most marks only move. */
function matchUnchanged(
  text: string,
  words: QuoteWords,
  hits: SeedHits,
  seeds: Seeds,
  from: number,
  to: number,
): Match | null {
  for (let seed = from; seed < to; seed++) {
    const at = hits.only(seed);
    if (at === -1) continue;
    // Whatever window it is: another place with all of these words would have it too.
    return matchAtHint(text, words, [at - (seeds.offsets[seed] as number)]);
  }
  return null;
}

/** The quote with all its context at an expected offset: most pages have not changed. */
function matchAtHint(text: string, words: QuoteWords, hints: readonly number[]): Match | null {
  const { exact, prefix, suffix } = words;
  for (const start of hints) {
    if (start < prefix.length || !text.startsWith(exact, start)) continue;
    if (!text.startsWith(suffix, start + exact.length)) continue;
    if (text.startsWith(prefix, start - prefix.length) && isTold(text, words, start))
      return { start, end: start + exact.length, confidence: 1 };
  }
  return null;
}
