import type { Ink } from '../model.ts';
import type { Asked, Flag, Query } from './query.ts';
import { type InkNames, readTerms, type Term, type TermKind } from './query-terms.ts';

/**
 * What a reader asks for by this text: words in any order, `"exact phrases"` in quotes of any kind, `site:`, `tag:`,
 * `color:` or `colour:`, `has:note`, `has:tag`, `is:orphan`, `is:shared`, `is:received`, a minus before any of
 * these, and `before:` and `after:` a year, month or day (`2024`, `2024-05`, `2024-05-03`), which themselves are left
 * out; of several, the one that leaves out most counts. Values may stand in quotes. Whatever is none of these is a
 * word. Never throws.
 */
export function parseQuery(text: string, inkNames: InkNames = new Map()): Query {
  return queryOf([...readTerms(text, inkNames)]);
}

/** The query that these terms make; what is said twice counts once. */
function queryOf(terms: readonly Term[]): Query {
  const wanted = terms.filter(({ isWithout }) => !isWithout);
  return {
    ...askedOf(wanted),
    without: askedOf(terms.filter(({ isWithout }) => isWithout)),
    before: valuesOf(wanted, 'before').reduce<string | null>(earlier, null),
    after: valuesOf(wanted, 'after').reduce<string | null>(later, null),
  };
}

function askedOf(terms: readonly Term[]): Asked {
  return {
    words: valuesOf(terms, 'word'),
    phrases: valuesOf(terms, 'phrase'),
    sites: valuesOf(terms, 'site'),
    tags: valuesOf(terms, 'tag'),
    inks: valuesOf(terms, 'ink') as Ink[],
    flags: valuesOf(terms, 'flag') as Flag[],
  };
}

function valuesOf(terms: readonly Term[], kind: TermKind): string[] {
  return [...new Set(terms.filter((term) => term.kind === kind).map(({ value }) => value))];
}

/** Which begins earlier: days compare as texts, and a year stands before its months and days. */
function earlier(one: string | null, other: string): string {
  return one === null || other < one ? other : one;
}

/** Which ends later. */
function later(one: string | null, other: string): string {
  const last = (period: string) => period + '-12-31'.slice(period.length - 4);
  return one === null || last(other) > last(one) ? other : one;
}
