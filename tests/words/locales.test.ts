import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSources } from '../read-sources.ts';
import { type Message, readLocale, readLocales, splitKey } from './read-locales.ts';

const english = readLocale('en');
/** Of a text that goes with a number, the form that it mostly has. */
const inEnglish = new Map(
  [...english.messages]
    .map(([key, message]) => [...splitKey(key), message] as const)
    .filter(([, category]) => category === '' || category === 'other')
    .map(([base, , message]) => [base, message]),
);

/** Which plural categories each text has, [''] where it goes with no number. */
function categoriesOf(messages: ReadonlyMap<string, Message>): Map<string, string[]> {
  const categories = new Map<string, string[]>();
  for (const key of messages.keys()) {
    const [base, category] = splitKey(key);
    categories.set(base, [...(categories.get(base) ?? []), category].sort());
  }
  return categories;
}

const placeholdersOf = ({ placeholders = {} }: Message) =>
  Object.entries(placeholders).map(([name, { content }]) => `${name} is ${content}`);

const usedIn = ({ message }: Message) =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());

describe.each(readLocales())('$folder', ({ folder, messages }) => {
  const language = messages.get('language')?.message ?? '';

  test('says which language it is in, and its direction', () => {
    expect(language).toBe(folder.replace('_', '-'));
    const { textInfo, getTextInfo } = new Intl.Locale(language) as unknown as {
      readonly textInfo?: { readonly direction: string };
      getTextInfo?(): { readonly direction: string };
    };
    const info = textInfo ?? getTextInfo?.call(new Intl.Locale(language));
    expect(messages.get('direction')?.message).toBe(info?.direction);
  });

  test('has every text, in each plural form of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const wanted = [...categoriesOf(english.messages)].map(([base, categories]) => [
      base,
      categories[0] === '' ? [''] : [...pluralCategories].sort(),
    ]);
    expect(Object.fromEntries(categoriesOf(messages))).toEqual(Object.fromEntries(wanted));
  });

  test('takes the same values in each text', () => {
    const wrong = [...messages].filter(([key, message]) => {
      const [base, category] = splitKey(key);
      const values = Object.keys(message.placeholders ?? {});
      const used = new Set(usedIn(message));
      const original = inEnglish.get(base) ?? message;
      // The number itself need not be said in a form that is only for one, or two.
      if (category !== '' && (category !== 'other' || !usedIn(original).includes('count'))) used.add('count');
      return (
        placeholdersOf(message).join() !== placeholdersOf(original).join() ||
        [...used].sort().join() !== values.sort().join()
      );
    });
    expect(wrong).toEqual([]);
  });

  test('is read alike by every browser', () => {
    const keys = [...messages.keys()];
    expect(keys.filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
    // Browsers do not tell upper from lower case in them.
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    const isOdd = ({ message }: Message) =>
      message.trim() === '' || message !== message.trim() || message.replace(/\$\w+\$/g, '').includes('$');
    expect([...messages].filter(([, message]) => isOdd(message))).toEqual([]);
  });

  test('fits where browsers and stores show it', () => {
    expect(messages.get('appName')?.message.length).toBeLessThanOrEqual(75);
    expect(messages.get('appDescription')?.message.length).toBeLessThanOrEqual(132);
  });
});

test('each English text tells a translator what it is for, and shows an example of each value', () => {
  const untold = [...english.messages].filter(
    ([, { description = '', placeholders = {} }]) =>
      description.length < 10 || Object.values(placeholders).some(({ example = '' }) => example === ''),
  );
  expect(untold).toEqual([]);
});

test('each text is used', () => {
  const sources = readSources('lib').filter(({ path }) => path.startsWith('lib/words/'));
  const code = sources.map(({ path }) => readFileSync(path, 'utf8')).join('\n');
  const config = readFileSync('wxt.config.ts', 'utf8');
  const unused = [...inEnglish.keys()].filter(
    (key) => !code.includes(`'${key}'`) && !config.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});
