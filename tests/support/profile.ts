import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';

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
