import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestBrowser } from '../../support/browser.ts';

/** The folders of a stopped browser in which Snipmark's database lies, and its second copy. */
export interface StoreFolders {
  readonly database: string;
  readonly copy: string;
}

export async function findStoreFolders({ name, profileDir }: TestBrowser): Promise<StoreFolders> {
  if (name === 'firefox') {
    const parent = join(profileDir, 'storage', 'default');
    return {
      database: await findIn(parent, /^moz-extension[^^]*$/),
      copy: await findIn(parent, /^moz-extension.*userContextId/),
    };
  }
  return {
    database: await findIn(join(profileDir, 'Default', 'IndexedDB'), /^chrome-extension.*\.leveldb$/),
    copy: await findIn(join(profileDir, 'Default', 'Local Extension Settings'), /^[a-p]{32}$/),
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

/** The files in which a database is, and not what browsers only note beside it. */
export async function listStoreFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .filter((name) => /(CURRENT|MANIFEST-\d+|\.log|\.ldb|\.sqlite)$/.test(name))
    .map((name) => join(folder, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return files.filter((_, i) => (sizes[i] as number) > 0);
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
