import type { LinkMark } from '../model.ts';
import { hashPart, isWindow, quoteParts } from './fingerprint-layout.ts';
import { normalise } from './normalise.ts';
import { unpackFingerprint } from './pack-fingerprint.ts';
import { saysSame } from './says-same.ts';

/** The words of a mark, or where `end` is not '', the first and the last of them. */
export interface Quote {
  readonly start: string;
  readonly end: string;
}

type Mark = Pick<LinkMark, 'length' | 'fingerprint'>;

/**
 * Which of these quotes says each mark's words: its index, null where none is known to. Both lists are in the
 * order of the page; there may be fewer quotes than marks. A quote is told by its hashes, or where there is one
 * for each mark, by its place.
 *
 * @param total how many marks there were, of which these are the first
 */
export function attributeQuotes(
  marks: readonly Mark[],
  quotes: readonly Quote[],
  total: number,
): (number | null)[] {
  if (quotes.length === total) return marks.map((_, i) => i);
  const answers: (number | null)[] = marks.map(() => null);
  let next = 0;
  for (const [i, quote] of quotes.entries()) {
    const found = marks.findIndex((mark, at) => at >= next && fits(mark, quote));
    if (found === -1) continue;
    answers[found] = i;
    next = found + 1;
  }
  return answers;
}

function fits(mark: Mark, { start, end }: Quote): boolean {
  const [first, last] = [normalise(start), normalise(end)];
  if (last === '') return saysSame(mark, first);
  const { length } = mark;
  if (first.length + last.length > length) return false;
  const { quote } = unpackFingerprint(length, mark.fingerprint);
  // Of the parts only those can be compared that lie within the words that are known.
  const known = quoteParts(length).flatMap((part, i) => {
    const isFirst = part.end <= first.length;
    const isLast = part.start >= length - last.length;
    if (!isWindow(part) || !(isFirst || isLast)) return [];
    const at = isFirst ? 0 : last.length - length;
    return [hashPart(isFirst ? first : last, at, part) === quote[i]];
  });
  return known.length > 0 && known.every(Boolean);
}
