import type { TestBrowser } from '../../support/browser.ts';

/** Ends all processes of the browser at once, as a crash does: nothing is closed, nothing written that was not. */
export async function killBrowser(browser: TestBrowser): Promise<void> {
  const gone = browser.closed();
  process.kill(-browser.processId(), 'SIGKILL');
  await gone;
}
