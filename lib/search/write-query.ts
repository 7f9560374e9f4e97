import type { Asked, Query } from './query.ts';
import { type InkNames, readTerms, type Term, type TermKind } from './query-terms.ts';
import { isQuote, quotePhrase } from './quoted-phrase.ts';

/** The query as text, so that `parseQuery` reads the same query again. */
export function writeQuery(query: Query): string {
  return termsOf(query).map(writeTerm).join(' ');
}

/** The text with this term at its end, after a space; as it is where it says so already. */
export function withTerm(text: string, term: Term, inkNames: InkNames = new Map()): string {
  for (const each of readTerms(text, inkNames)) if (isSame(each, term)) return text;
  return [text.trimEnd(), writeTerm(term)].filter((part) => part !== '').join(' ');
}

/** The text without this term, wherever it says it; all else of it stays as it was typed. */
export function withoutTerm(text: string, term: Term, inkNames: InkNames = new Map()): string {
  let left = text;
  for (const { start, end, ...each } of [...readTerms(text, inkNames)].reverse()) {
    if (isSame(each, term)) left = `${left.slice(0, start).trimEnd()} ${left.slice(end).trimStart()}`.trim();
  }
  return left;
}

function isSame(one: Term, other: Term): boolean {
  return one.kind === other.kind && one.value === other.value && one.isWithout === other.isWithout;
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
