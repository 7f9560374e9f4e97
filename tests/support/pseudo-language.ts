import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An English text as the pseudo-language has it. */
export function inPseudoLanguage(text: string): string {
  return `⟦${text}⟧`;
}

/** Texts that are not shown: they say what language the others are in, here one that runs from right to left. */
const SETTINGS: Readonly<Record<string, string>> = { language: 'he', direction: 'rtl' };

/** Puts every English text of this `_locales` folder into brackets, and takes the other languages away. */
export async function speakPseudoLanguage(locales: string): Promise<void> {
  const others = (await readdir(locales)).filter((name) => name !== 'en');
  for (const name of others) await rm(join(locales, name), { recursive: true });
  const file = join(locales, 'en', 'messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) {
    entry.message = SETTINGS[key] ?? inPseudoLanguage(entry.message);
  }
  await writeFile(file, JSON.stringify(messages));
}
