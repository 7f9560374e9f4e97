import type { LinkMark } from '../model.ts';
import { isWindow, quoteParts } from './fingerprint-layout.ts';
import type { HitList } from './hit-list.ts';
import { matchEditedPrint } from './match-edited-print.ts';
import { matchExactPrint } from './match-exact-print.ts';
import { unpackFingerprint } from './pack-fingerprint.ts';
import type { Match } from './place.ts';
import type { WantedPrint } from './print-parts.ts';
import type { Sliced } from './run-slices.ts';
import { scanWindows } from './scan-windows.ts';

/** A snippet as a link carries it. */
export type LinkedSnippet = Pick<LinkMark, 'start' | 'length' | 'fingerprint'>;

/**
 * Finds the snippets of a link in the normalised text by their fingerprints alone, in one reading of it for all.
 * As careful as `matchQuotes`: null where the words are not there, or nothing tells two places apart. Answers in
 * the order of `marks`, each independent of the others. Pauses at every yield.
 */
export function* matchFingerprints(text: string, marks: readonly LinkedSnippet[]): Sliced<(Match | null)[]> {
  const prints = marks.map(unpackPrint);
  const hits = yield* scanWindows(text, prints.flatMap(windowsOfPrint));
  const answers: (Match | null)[] = [];
  for (const mark of prints) {
    answers.push(mark.length < 1 ? null : matchPrint(text, mark, hits));
    yield;
  }
  return answers;
}

/** A snippet with its fingerprint unpacked. */
export function unpackPrint({ start, length, fingerprint }: LinkedSnippet): WantedPrint {
  return { start, length, print: unpackFingerprint(length, fingerprint) };
}

/** Hashes, 16 bits each and none of them 0, of all windows by which a snippet is found. */
export function windowsOfPrint({ length, print }: WantedPrint): number[] {
  const quote = quoteParts(length).flatMap((part, i) => (isWindow(part) ? [print.quote[i] ?? 0] : []));
  const { before, after, far } = print;
  return [...quote, before, after, ...far.map(({ hash }) => hash)].filter((hash) => hash !== 0);
}

function matchPrint(text: string, mark: WantedPrint, hits: HitList): Match | null {
  const exact = matchExactPrint(text, mark, hits);
  if (exact?.isBeside) return exact;
  const edited = matchEditedPrint(text, mark, hits);
  // The same words elsewhere, without a word of their context, are not the quote if that stands edited in its own.
  return edited?.isBetween ? edited : (exact ?? edited);
}
