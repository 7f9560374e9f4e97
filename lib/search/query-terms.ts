import type { Ink } from '../model.ts';
import { INKS } from '../model.ts';
import { fold } from './fold.ts';
import { readPeriod } from './local-period.ts';
import { FLAGS } from './query.ts';
import { isQuote, phraseAt } from './quoted-phrase.ts';

/** What a term is about; `flag` is written `has:` and `is:`. */
export type TermKind = 'word' | 'phrase' | 'site' | 'tag' | 'ink' | 'flag' | 'before' | 'after';

/** One term of a query: `-tag:x` is of kind 'tag', value 'x' and not wanted. Values are in the form `Query` has them. */
export interface Term {
  readonly kind: TermKind;
  readonly value: string;
  readonly isWithout: boolean;
}

/** A term and the piece of the text that it was read from. */
export interface PlacedTerm extends Term {
  readonly start: number;
  readonly end: number;
}

/** Further names of inks, folded: what the reader called them, and what they are called in the reader's language. */
export type InkNames = ReadonlyMap<string, Ink>;

const OPERATOR = /(site|tag|colou?r|before|after|has|is)[:：]/iuy;
const isSpace = (character: string) => /\s/u.test(character);

/**
 * The terms of what was typed, in their order. What looks like a term and is none (`http://…`, `before:soon`) is a
 * word; a quote that is not closed counts as a space.
 */
export function* readTerms(text: string, inkNames: InkNames): Generator<PlacedTerm> {
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const isWithout = isMinus(text, at);
    if (isWithout) at++;
    const term = operatorAt(text, at, isWithout, inkNames) ?? phraseTermAt(text, at) ?? wordAt(text, at);
    at = Math.max(term.end, start + 1);
    if (term.value !== '') yield { ...term, isWithout, start, end: at };
  }
}

interface ReadTerm {
  readonly kind: TermKind;
  readonly value: string;
  readonly end: number;
}

/** A minus that belongs to what follows: before a space, at the end and before a lone quote it is a word. */
function isMinus(text: string, at: number): boolean {
  if (text.charAt(at) !== '-' && text.charAt(at) !== '－') return false;
  const next = text.charAt(at + 1);
  return next !== '' && !isSpace(next) && (!isQuote(next) || phraseAt(text, at + 1) !== null);
}

function phraseTermAt(text: string, at: number): ReadTerm | null {
  const phrase = phraseAt(text, at);
  return phrase && { kind: 'phrase', value: phrase.value, end: phrase.end };
}

function wordAt(text: string, at: number): ReadTerm {
  let end = at;
  while (end < text.length && !isSpace(text.charAt(end)) && !isQuote(text.charAt(end))) end++;
  return { kind: 'word', value: text.slice(at, end), end };
}

function operatorAt(text: string, at: number, isWithout: boolean, inkNames: InkNames): ReadTerm | null {
  OPERATOR.lastIndex = at;
  const name = OPERATOR.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const from = at + name.length + 1;
  const { value, end } = phraseAt(text, from) ?? wordAt(text, from);
  const kind = name.startsWith('colo')
    ? 'ink'
    : name === 'has' || name === 'is'
      ? 'flag'
      : (name as TermKind);
  // There is no other way to say 'not before' than 'after', which leaves less doubt.
  if (value === '' || (isWithout && (kind === 'before' || kind === 'after'))) return null;
  const meant = meaningOf(kind, kind === 'flag' ? `${name}:${value}` : value, inkNames);
  return meant === null || meant === '' ? null : { kind, value: meant, end };
}

function meaningOf(kind: TermKind, value: string, inkNames: InkNames): string | null {
  if (kind === 'site') return hostMeant(value);
  if (kind === 'before' || kind === 'after') return readPeriod(value);
  if (kind === 'flag') return FLAGS.find((flag) => flag === fold(value)) ?? null;
  if (kind !== 'ink') return value;
  const name = fold(value);
  return INKS.find((ink) => ink === name) ?? inkNames.get(name) ?? null;
}

/** `bücher.example` and `https://www.bücher.example/x` as hosts are kept; null where it can be no host. */
function hostMeant(value: string): string | null {
  const address = value.includes('://') ? value : `https://${value}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') || null : null;
}
