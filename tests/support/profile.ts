import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { LaunchOptions } from './browser.ts';
import { speakPseudoLanguage } from './pseudo-language.ts';

/** Every test page has this size, so that pictures can be compared. */
export const VIEWPORT = { width: 1000, height: 700 } as const;

/** Folder of the built extension. Throws if it has not been built. */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const dir = fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));
  if (!existsSync(join(dir, 'manifest.json'))) {
    throw new Error(`There is no build in ${dir}. Run: npm run build`);
  }
  return dir;
}

/** The build as it is, or, where something is to be changed, a changed one in the profile's folder. */
export async function buildFor(
  built: string,
  profileDir: string,
  {
    granted = [],
    inPseudoLanguage = false,
    without = [],
  }: Pick<LaunchOptions, 'granted' | 'inPseudoLanguage' | 'without'>,
): Promise<string> {
  const isManifestOther = granted.length + without.length > 0;
  if (!inPseudoLanguage && !isManifestOther) return built;
  const dir = join(profileDir, 'build');
  await cp(built, dir, { recursive: true });
  if (inPseudoLanguage) await speakPseudoLanguage(join(dir, '_locales'));
  if (isManifestOther) await changeManifest(dir, without, granted);
  return dir;
}

/**
 * Leaves permissions and keys out of a manifest: to the extension, what they stand for is then absent. `granted` are
 * had from the beginning.
 */
async function changeManifest(
  dir: string,
  without: readonly string[],
  granted: readonly string[],
): Promise<void> {
  const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const given = [...(manifest.permissions as string[]), ...granted];
  const permissions = given.filter((name) => !without.includes(name));
  const rest = Object.entries(manifest).filter(([key]) => !without.includes(key));
  await writeFile(join(dir, 'manifest.json'), JSON.stringify({ ...Object.fromEntries(rest), permissions }));
}

/** The reader's folder of downloads, where a browser with this profile puts what an extension downloads. */
export const downloadsDir = (profileDir: string): string => join(profileDir, 'downloads');

/** An empty profile's folder. */
export function newProfileDir(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `snipmark-${name}-`));
}

/** Deletes a profile; a browser that is still writing its last files gets a few tries. */
export function deleteProfile(dir: string): Promise<void> {
  return rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Gives the page the common size, unless people see it in a window, and goes to the address. */
export async function showPage(
  page: Page,
  url: string,
  { headful = false, touch = false }: { readonly headful?: boolean; readonly touch?: boolean },
): Promise<Page> {
  if (!headful) await page.setViewport(touch ? { ...VIEWPORT, hasTouch: true } : VIEWPORT);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Resolves when the browser is gone. */
export async function untilClosed(browser: Browser): Promise<void> {
  if (!browser.connected) return;
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
}

/** Closes the browser, unless it is gone already. */
export async function closeIfOpen(browser: Browser): Promise<void> {
  if (browser.connected) await browser.close();
}

/** Ends a browser whose profile nobody wants any more: what it would still write down is work for nothing. */
export async function endAtOnce(browser: Browser): Promise<void> {
  const process = browser.process();
  if (process === null || process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await ended;
}

/** @throws Error where the browser is one that was not started here */
export function processIdOf(browser: Browser): number {
  const { pid } = browser.process() ?? {};
  if (pid === undefined) throw new Error('This browser has no process of its own.');
  return pid;
}
