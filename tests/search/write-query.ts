import type { Asked, Query } from '../../lib/search/query.ts';
import type { Term, TermKind } from '../../lib/search/query-terms.ts';
import { isQuote } from '../../lib/search/quoted-phrase.ts';

/** The query as text, so that `parseQuery` reads the same query again. */
export function writeQuery(query: Query): string {
  return termsOf(query).map(writeTerm).join(' ');
}

function termsOf(query: Query): Term[] {
  const date = (kind: TermKind, value: string | null): Term[] =>
    value === null ? [] : [{ kind, value, isWithout: false }];
  return [
    ...termsAsked(query, false),
    ...termsAsked(query.without, true),
    ...date('after', query.after),
    ...date('before', query.before),
  ];
}

function termsAsked(asked: Asked, isWithout: boolean): Term[] {
  const each = (kind: TermKind, values: readonly string[]) =>
    values.map((value) => ({ kind, value, isWithout }));
  return [
    ...each('word', asked.words),
    ...each('phrase', asked.phrases),
    ...each('site', asked.sites),
    ...each('tag', asked.tags),
    ...each('ink', asked.inks),
    ...each('flag', asked.flags),
  ];
}

/** The term as a reader would type it. */
function writeTerm({ kind, value, isWithout }: Term): string {
  return `${isWithout ? '-' : ''}${writeWanted(kind, value)}`;
}

function writeWanted(kind: TermKind, value: string): string {
  if (kind === 'word' || kind === 'flag') return value;
  if (kind === 'phrase') return quotePhrase(value);
  const name = kind === 'ink' ? 'color' : kind;
  const needsQuotes = Array.from(value).some((character) => isQuote(character) || /\s/u.test(character));
  return `${name}:${needsQuotes ? quotePhrase(value) : value}`;
}

/** Each with every quote that closes it. */
const PAIRS = ['""', '“”“"', '«»', '「」', '『』'];

/** The words in such quotes that they are read as one phrase; where they hold every closing quote, without those. */
function quotePhrase(value: string): string {
  for (const [opener, ...closers] of PAIRS) {
    if (!closers.some((closer) => value.includes(closer))) return `${opener}${value}${closers[0]}`;
  }
  return `"${value.replaceAll('"', ' ')}"`;
}
