import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { newProfileDir } from './profile.ts';

/** Here a profile lies as it is after the first start of a Firefox, for each that was tested with. */
const PREPARED = fileURLToPath(new URL('../output/profiles/', import.meta.url));

/** What belongs to one run: its lock, the preferences and the tabs that it had, what it cached of the net. */
const OF_ONE_RUN = [
  ['lock', '.parentlock', 'prefs.js', 'user.js', 'cache2', 'crashes', 'minidumps', 'datareporting'],
  ['sessionstore.jsonlz4', 'sessionstore-backups', 'sessionCheckpoints.json'],
].flat();

/**
 * An empty profile's folder for a Firefox that has been started before: what it does at its first start (it compiles its
 * own scripts and makes its databases) takes half of the processor's time that a start takes. No extension was ever in it.
 */
export async function newFirefoxProfile(executablePath: string): Promise<string> {
  const program = await realpath(executablePath);
  const prepared = join(PREPARED, `firefox-${Math.trunc((await stat(program)).mtimeMs)}`);
  if (!existsSync(prepared)) await prepare(executablePath, prepared);
  const dir = await newProfileDir('firefox');
  await cp(prepared, dir, { recursive: true });
  return dir;
}

async function prepare(executablePath: string, prepared: string): Promise<void> {
  await mkdir(PREPARED, { recursive: true });
  // Beside its last place, where it comes as a whole: others may be preparing one, too, and no two start in one folder.
  const dir = await mkdtemp(`${prepared}-`);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, userDataDir: dir });
  await browser.close();
  for (const name of OF_ONE_RUN) await rm(join(dir, name), { recursive: true, force: true });
  await rename(dir, prepared).catch(() => rm(dir, { recursive: true, force: true }));
}
