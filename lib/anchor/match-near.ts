import { type AlignedQuote, alignQuote } from './align-quote.ts';
import { WITHIN } from './collect-seeds.ts';
import { DRIFT, type Hit } from './gather-hits.ts';
import { commonPrefix, commonSuffix, type Match } from './place.ts';
import type { QuoteWords } from './quote-words.ts';
import { type Told, whatIsTold } from './told.ts';
import { WINDOW } from './window.ts';

/** How much of a quote must still be there (0 to 1), the less the more its context says. */
const ALIKE_BETWEEN = 0.5;
const ALIKE_BESIDE = 0.58;
const ALIKE_ALONE = 0.85;
/** Context that stood only once is on one side of it, or on none, but some of its own words stood only once. */
const ALIKE_TOLD = 0.58;
const ALIKE_UNTOLD = 0.7;
/** Short words are alike by chance sooner. */
const ALIKE_SHORT = 0.6;
/** How much of the context of a side must be there to say something. */
const CONTEXT = 0.5;
/** Without context, only so long a quote is believed. */
const LONG_ALONE = 60;
/** Regions looked at for one quote. */
const MOST_REGIONS = 8;
/** A quote shorter than this is not known by its own edited words and one side. */
const FEW_WORDS = 2 * WINDOW;
/** Context that is there to the last letter: so much on one side, as much as the quote or this on the other. */
const FIRM = 4 * WINDOW;
const LONGEST_ROW = 10 * WINDOW;
/** Windows that must be there for a region to be looked at. */
const FEWEST = 2;
/** By so much must the best place be better than another. */
const MARGIN = 0.15;

/** Where an edited quote may be, and what speaks for it. */
interface NearPlace extends AlignedQuote {
  readonly told: Told;
  /** So much of its context is there, to the last letter, that it can be no other. */
  readonly isFirm: boolean;
  /** Words of the quote are in it that stood nowhere else: no other sentence of its pattern has them. */
  readonly isOwn: boolean;
}

/**
 * The place of a quote that has been edited: as careful as its context allows. Null where nothing is alike
 * enough, or two places are about as much.
 */
export function matchNear(text: string, words: QuoteWords, hits: readonly Hit[]): Match | null {
  const places = findPlaces(text, words, hits);
  const [best, next] = places.filter((place) => isTold(words, place)).sort((a, b) => score(b) - score(a));
  // As many places as there were, all of them edited alike, in the same order.
  const isSameSet = words.places > 1 && places.length === words.places && places.every(isUnmistakable);
  const ranked = !best && isSameSet ? places[words.place] : undefined;
  const chosen = best && (!next || score(best) >= score(next) + MARGIN) ? best : ranked;
  return chosen ? wholeCharacters(text, chosen) : null;
}

/** The place as a match that does not begin or end within a character of two code units. */
function wholeCharacters(text: string, { start, end, alike }: NearPlace): Match {
  const isWithin = (at: number) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return {
    start: isWithin(start) ? start - 1 : start,
    end: isWithin(end) ? end + 1 : end,
    confidence: 0.4 + 0.4 * alike,
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function score({ alike, before, after, told, isFirm }: NearPlace): number {
  return alike + (before + after) / 2 + Math.min(told.before + told.after + (isFirm ? 2 : 0), 4) * MARGIN;
}

/** Every place with words enough like the quote's, in order. */
function findPlaces(text: string, words: QuoteWords, hits: readonly Hit[]): NearPlace[] {
  const aligned: AlignedQuote[] = [];
  for (const region of regionsOf(words, hits)) {
    const place = alignQuote(text, words, region);
    if (place && !aligned.some(({ start, end }) => start < place.end && place.start < end))
      aligned.push(place);
  }
  const told = whatIsTold(words, hits, aligned);
  return aligned
    .map((place, i): NearPlace => {
      const beside = told[i] as Told;
      return {
        ...place,
        told: beside,
        isFirm: isFirm(text, words, place, beside),
        isOwn: hits.some(
          ({ side, tells, at }) => side === WITHIN && tells && at >= place.start && at + WINDOW <= place.end,
        ),
      };
    })
    .filter((place) => isAlike(words, place) && !isNeighbour(text, words, hits, place))
    .sort((a, b) => a.start - b.start);
}

/** Whether so much context is there, to the last letter, that no other sentence of the same pattern can have it. */
function isFirm(text: string, words: QuoteWords, { start, end }: AlignedQuote, told: Told): boolean {
  const { exact, prefix, suffix } = words;
  if (!words.whole) return false;
  const left = commonSuffix(text, start, prefix);
  const right = commonPrefix(text, end, suffix);
  if (left === prefix.length && right === suffix.length) return true;
  // What moves up beside its old neighbours has, within its own length, another neighbour on the other side.
  const isLongerThanRow = Math.min(left, right) >= Math.min(exact.length, LONGEST_ROW);
  return isLongerThanRow && Math.max(left, right) >= FIRM && told.before + told.after > 0;
}

/** Whether these are words that stood beside the quote, and have moved to where it was. */
function isNeighbour(
  text: string,
  words: QuoteWords,
  hits: readonly Hit[],
  { start, end }: AlignedQuote,
): boolean {
  const { exact, prefix, suffix } = words;
  const now = text.slice(start, end);
  if (prefix.includes(now) || suffix.includes(now)) return true;
  return hits.some(({ side, at }) => {
    const isInside = at >= start && at + WINDOW <= end;
    return side !== WITHIN && isInside && !exact.includes(text.slice(at, at + WINDOW));
  });
}

/** Groups of hits that could be of one place, those first that agree most on where it starts. */
function regionsOf({ exact }: QuoteWords, hits: readonly Hit[]): Hit[][] {
  const reach = DRIFT + Math.min(600, Math.ceil(exact.length / 2));
  const votes = new Map<number, number>();
  for (const { start } of hits) votes.set(start, (votes.get(start) ?? 0) + 1);
  const starts = [...votes.keys()].sort(
    (a, b) => (votes.get(b) as number) - (votes.get(a) as number) || a - b,
  );
  const centres: number[] = [];
  for (const start of starts) {
    if (centres.length === MOST_REGIONS) break;
    if (centres.every((centre) => Math.abs(centre - start) > DRIFT)) centres.push(start);
  }
  return centres
    .map((centre) => hits.filter(({ start }) => Math.abs(start - centre) <= reach))
    .filter((region) => new Set(region.map(({ side, window }) => `${side} ${window}`)).size >= FEWEST);
}

function isAlike({ exact }: QuoteWords, { alike, before, after }: NearPlace): boolean {
  const sides = Number(before >= CONTEXT) + Number(after >= CONTEXT);
  if (exact.length < WINDOW) return sides === 2 && alike >= ALIKE_SHORT;
  if (sides === 2) return alike >= ALIKE_BETWEEN;
  if (sides === 1) return alike >= ALIKE_BESIDE;
  return alike >= ALIKE_ALONE && exact.length >= LONG_ALONE;
}

const isUnmistakable = ({ alike, before, after }: NearPlace): boolean =>
  alike >= ALIKE_UNTOLD && before >= CONTEXT && after >= CONTEXT;

/** Whether it is this quote rather than another like it. */
function isTold({ exact, places }: QuoteWords, { alike, told, isFirm, isOwn }: NearPlace): boolean {
  if (isFirm || (told.before > 0 && told.after > 0)) return true;
  if (exact.length < FEW_WORDS || !isOwn) return false;
  if (told.before + told.after > 0) return alike >= ALIKE_TOLD;
  // Where the quote stood several times, others like it are still about.
  return places === 1 && alike >= ALIKE_UNTOLD;
}
