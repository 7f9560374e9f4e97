import type english from '../../public/_locales/en/messages.json';
import { getMessage } from '../messaging/get-message.ts';
import { figure, PLURALS } from './language.ts';

type AnyKey = keyof typeof english;

/** What a text is filed under in `_locales`. */
export type MessageKey = Exclude<AnyKey, `${string}_one` | `${string}_other`>;

/** What the forms of a text that goes with a number are filed under, each with its plural category: `marks_one`. */
export type CountedKey = AnyKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Numbers are written as the texts' language writes them. */
export type Value = string | number;

/** As many values as a text has at most. */
const SLOTS = ['$1', '$2', '$3', '$4'];

/** A text with `$1`, `$2` … where its values go. */
const patternOf = (key: string): string => getMessage(key, SLOTS);

function fill(pattern: string, values: readonly Value[]): string {
  return pattern.replace(/\$([1-4])/g, (_, slot: string) => {
    const value = values[Number(slot) - 1] ?? '';
    return typeof value === 'number' ? figure(value) : value;
  });
}

/**
 * A text that takes values. It is read now and filled later: a page that was open when the extension was updated can
 * read no more texts, and has most need of them.
 */
export function sentence(key: MessageKey): (...values: readonly Value[]) => string {
  const pattern = patternOf(key);
  return (...values) => fill(pattern, values);
}

/** The same for a text that goes with a number, which is its first value. */
export function counted(key: CountedKey): (count: number, ...values: readonly Value[]) => string {
  const other = patternOf(`${key}_other`);
  const patterns = new Map(
    PLURALS.resolvedOptions().pluralCategories.map((category) => [
      category,
      (category === 'other' ? '' : patternOf(`${key}_${category}`)) || other,
    ]),
  );
  return (count, ...values) => fill(patterns.get(PLURALS.select(count)) ?? other, [count, ...values]);
}

/** The text of this key, with these values. */
export function say(key: MessageKey, ...values: readonly Value[]): string {
  return sentence(key)(...values);
}

/** The text of this key that goes with this number, which is its first value. */
export function sayCount(key: CountedKey, count: number, ...values: readonly Value[]): string {
  return counted(key)(count, ...values);
}

/** Texts without values, under names of their own. */
export function texts<Name extends string>(
  keys: Readonly<Record<Name, MessageKey>>,
): Readonly<Record<Name, string>> {
  const entries = Object.entries<MessageKey>(keys).map(([name, key]) => [name, getMessage(key)]);
  return Object.fromEntries(entries);
}

/** Embeddings, overrides, isolates, and what ends them: one too many in the words would end the isolate, or undo its end. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Keeps words that may run in the other direction from putting the sentence around them out of order. */
export function isolate(words: string): string {
  return `\u2068${words.replace(TURNING, '')}\u2069`;
}

/** Sentences as one text. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((before, next) => (before === '' ? next : say('twoSentences', before, next)), '');
}
