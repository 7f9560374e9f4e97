import type { Page } from 'puppeteer-core';
import type { Highlight } from '../../../lib/model.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press } from '../../support/controls.ts';
import { downloadBy } from '../../support/download.ts';

/** The marks of the file that the library gives out where it cannot be read: those of the second copy. */
export async function saveCopy(browser: TestBrowser, library: Page): Promise<Highlight[]> {
  const saving = () => press(browser, library, 'Save the copy as a file');
  const { text } = await downloadBy(browser, library, saving, '.json');
  return (JSON.parse(text) as { readonly highlights: Highlight[] }).highlights;
}
