import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

/** The texts of one folder of `_locales`. */
export interface Locale {
  readonly folder: string;
  readonly messages: ReadonlyMap<string, Message>;
}

const LOCALES = fileURLToPath(new URL('../../public/_locales/', import.meta.url));

export function readLocale(folder: string): Locale {
  const messages = JSON.parse(readFileSync(`${LOCALES}${folder}/messages.json`, 'utf8')) as object;
  return { folder, messages: new Map(Object.entries(messages)) };
}

export function readLocales(): Locale[] {
  return readdirSync(LOCALES).map(readLocale);
}

/** A key without its plural category, and that category, '' for none: `marks` and `one` of `marks_one`. */
export function splitKey(key: string): readonly [base: string, category: string] {
  const [, base = key, category = ''] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return [base, category];
}
