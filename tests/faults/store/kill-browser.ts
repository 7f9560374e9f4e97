import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestBrowser } from '../../support/browser.ts';

/** As puppeteer calls the settings of a Firefox that it has put aside; it puts them back when the process is gone. */
const ASIDE = ['prefs.js.puppeteer', 'user.js.puppeteer'];

/** Ends all processes of the browser at once, as a crash does: nothing is closed, nothing written that was not. */
export async function killBrowser(browser: TestBrowser): Promise<void> {
  const gone = browser.closed();
  process.kill(-browser.processId(), 'SIGKILL');
  await gone;
  const isTidying = () => ASIDE.some((name) => existsSync(join(browser.profileDir, name)));
  for (let looks = 0; looks < 400 && isTidying(); looks++) await setTimeout(5);
}
