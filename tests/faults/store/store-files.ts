import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestBrowser } from '../../support/browser.ts';

/** The folders of a stopped browser in which Snipmark keeps something. */
export interface StoreFolders {
  readonly database: string;
  /** The second copy, and whatever else the browser needs to find it. */
  readonly copy: string;
  /** `storage.local`, with what is noted of the database. */
  readonly area: string;
}

export async function findStoreFolders({ name, profileDir }: TestBrowser): Promise<StoreFolders> {
  if (name === 'firefox') {
    const parent = join(profileDir, 'storage', 'default');
    const origin = await findIn(parent, /^moz-extension[^^]*$/);
    const area = await findIn(parent, /^moz-extension.*userContextId/);
    return { database: join(origin, 'idb'), copy: join(origin, 'fs'), area };
  }
  const profile = join(profileDir, 'Default');
  return {
    database: await findIn(join(profile, 'IndexedDB'), /^chrome-extension.*\.leveldb$/),
    copy: join(profile, 'File System'),
    area: await findIn(join(profile, 'Local Extension Settings'), /^[a-p]{32}$/),
  };
}

async function findIn(parent: string, pattern: RegExp): Promise<string> {
  const found = (await readdir(parent)).find((name) => pattern.test(name));
  if (found === undefined) throw new Error(`There is no ${pattern} in ${parent}.`);
  return join(parent, found);
}

/** Puts a copy of the folders aside; gives what puts them back as they were. */
export async function keepFolders(folders: StoreFolders, aside: string): Promise<() => Promise<void>> {
  const pairs = Object.entries(folders).map(([name, path]) => [path as string, join(aside, name)] as const);
  for (const [path, kept] of pairs) await cp(path, kept, { recursive: true });
  return async () => {
    for (const [path, kept] of pairs) {
      await rm(path, { recursive: true, force: true });
      await cp(kept, path, { recursive: true });
    }
  };
}

/** The files in which a database or the second copy is, and not what browsers only note beside them. */
export async function listStoreFiles(folders: StoreFolders, where: 'database' | 'copy'): Promise<string[]> {
  const names = await readdir(folders[where], { recursive: true });
  const files = names.map((name) => join(folders[where], name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const isOurs = (file: string, text: string) =>
    where === 'copy'
      ? /^[0-9a-f]{8} \{/.test(text)
      : /(CURRENT|MANIFEST-\d+|\.log|\.ldb|\.sqlite)$/.test(file) && text !== '';
  return files.filter((file, i) => isOurs(file, texts[i] as string));
}

/** Something that befalls a file. */
export interface Damage {
  readonly name: string;
  befall(file: string): Promise<void>;
}

/** Cuts off all but this part of it, from 0 to 1. */
export const cutTo = (part: number): Damage => ({
  name: `cut to ${Math.round(100 * part)} %`,
  befall: async (file) => truncate(file, Math.floor((await stat(file)).size * part)),
});

/** Turns single bits round, each in another place. */
export const flipBits = (count: number, random: (below: number) => number): Damage => ({
  name: `${count} bits flipped`,
  async befall(file) {
    const bytes = await readFile(file);
    for (let i = 0; i < count; i++) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << random(8));
    }
    await writeFile(file, bytes);
  },
});
