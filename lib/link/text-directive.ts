import type { ShownSpan } from '../model.ts';
import { nameSpan, type SpanNames } from './name-span.ts';
import {
  countTries,
  type Ends,
  findAt,
  isFoundAgain,
  type SearchReadings,
  type SpanReadings,
} from './search-readings.ts';
import { foldTerms } from './simulate-text-directive.ts';
import { formatTextDirective, type TextDirectiveTerms } from './text-directive-value.ts';

/** Two ends paint whatever stands between them by then: they are taken where the value is so much shorter. */
const WORTH_IT = 0.5;

const NONE: TextDirectiveTerms = { prefix: '', start: '', end: '', suffix: '' };

/** How often a browser may take other words for the beginning before it comes to the span. */
const MOST_TRIES = 10;

/** Whether a browser, however it reads the page, finds the span first; and whether soon, and nothing else. */
type Fit = 'only' | 'first' | null;

/** Judges terms for these ends of the span; `begins` are the offsets in each reading from which they are looked for. */
function judge(
  { strict, loose }: SpanReadings,
  wanted: TextDirectiveTerms,
  ends: Ends,
  begins: { readonly strict: number; readonly loose: readonly number[] } = { strict: 0, loose: [] },
): Fit {
  const terms = foldTerms(wanted);
  if (terms.start === '') return null;
  const firsts = loose.map((reading, i) => findAt(reading, terms, ends, begins.loose[i]));
  if (firsts.includes(null) || !findAt(strict, terms, ends, begins.strict)) return null;
  if (loose.some((reading, i) => firsts[i] && isFoundAgain(reading, terms, firsts[i]))) return 'first';
  // At each try Firefox may stumble over something else on the page, and then finds nothing.
  return countTries(strict, terms, begins.strict, MOST_TRIES) < MOST_TRIES ? 'only' : 'first';
}

/**
 * The first of these that fits, shortest first. What is named more fully stands in no more places, so that most are
 * spared where none fits: the fullest without a prefix, without a suffix, and with both are asked before.
 */
function findShortest(
  list: readonly TextDirectiveTerms[],
  fits: (terms: TextDirectiveTerms) => boolean,
): TextDirectiveTerms | null {
  const fullest = [
    list.findLast(({ prefix }) => prefix === ''),
    list.findLast(({ suffix }) => suffix === ''),
    list.at(-1),
  ];
  return fullest.some((terms) => terms && fits(terms)) ? (list.find(fits) ?? null) : null;
}

/** The shortest that names the span by its whole words. */
function nameWhole(readings: SpanReadings, names: SpanNames, isGood: (fit: Fit) => boolean) {
  return findShortest(names.wholes(), (terms) => isGood(judge(readings, terms, 'both')));
}

/**
 * The shortest that names the span by its first and its last words; the first fit on the whole page, the last behind
 * the first.
 */
function nameEnds(readings: SpanReadings, names: SpanNames, isGood: (fit: Fit) => boolean) {
  const first = findShortest(names.starts(), (terms) => isGood(judge(readings, terms, 'start')));
  if (!first) return null;
  const { start } = foldTerms(first);
  const behind = ({ from }: { readonly from: number }): number => from + start.length;
  const begins = { strict: behind(readings.strict), loose: readings.loose.map(behind) };
  const last = findShortest(names.ends(first.start.length), ({ start: end, suffix }) => {
    return isGood(judge(readings, { ...NONE, start: end, suffix }, 'end', begins));
  });
  if (!last) return null;
  const terms = { prefix: first.prefix, start: first.start, end: last.start, suffix: last.suffix };
  return judge(readings, terms, 'both') ? terms : null;
}

/**
 * The shortest value for a `text=` directive that leads every browser to exactly the span, white space at its ends
 * left out; null where there is none.
 *
 * A value is given only if simulations of the search (3.5.1) find the span first under all readings of the page: with
 * and without what only some browsers search, across and not across what stops only some, with the specification's
 * words, Firefox's, and none at all, as Chromium takes the ends of text nodes for words' ends. Where possible it is
 * so chosen that none of its words stand anywhere else, so that it does not lead to other words when the page
 * loses or gains some.
 */
export function mintTextDirective(page: SearchReadings, span: ShownSpan): string | null {
  const trimmed = trimSpan(page.sure, span);
  if (trimmed.sure.start >= trimmed.sure.end) return null;
  const readings = page.readingsOf(trimmed);
  const names = nameSpan(page.sure, trimmed.sure.start, trimmed.sure.end);
  for (const isGood of [(fit: Fit) => fit === 'only', (fit: Fit) => fit !== null]) {
    const [whole, ends] = [nameWhole(readings, names, isGood), nameEnds(readings, names, isGood)].map(
      (terms) => terms && formatTextDirective(terms),
    );
    if (whole && ends) return ends.length < whole.length * WORTH_IT ? ends : whole;
    if (whole || ends) return whole || ends || null;
  }
  return null;
}

function trimSpan(text: string, { sure, all }: ShownSpan): ShownSpan {
  let before = 0;
  let after = 0;
  while (sure.start + before < sure.end && /\s/.test(text.charAt(sure.start + before))) before++;
  while (sure.end - after > sure.start + before && /\s/.test(text.charAt(sure.end - after - 1))) after++;
  return {
    sure: { start: sure.start + before, end: sure.end - after },
    all: { start: all.start + before, end: all.end - after },
  };
}
