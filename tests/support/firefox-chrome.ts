import type { Browser } from 'puppeteer-core';
import { type BidiEvaluation, evaluatedValue, sendBidi } from './bidi.ts';

/**
 * Runs statements in Firefox's own window (needs `-remote-allow-system-access`), where `extension` is the
 * running extension and `gBrowser` holds the tabs; gives what they return. No page and no extension can reach menus and commands.
 */
export async function runInFirefoxItself(
  browser: Browser,
  extensionId: string,
  statements: string,
): Promise<unknown> {
  return runInWindow(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}); ${statements}`,
  );
}

/** The same in a browser that may have no extension. */
export async function runInWindow(browser: Browser, statements: string): Promise<unknown> {
  return evaluatedValue(
    await sendBidi<BidiEvaluation>(browser, 'script.evaluate', {
      expression: `(async () => { ${statements}; })()`,
      awaitPromise: true,
      target: { context: await windowOf(browser) },
    }),
  );
}

/** Windows stay as they are named, and a browser's first one stays open. */
const windows = new WeakMap<Browser, string>();

async function windowOf(browser: Browser): Promise<string> {
  const known = windows.get(browser);
  if (known !== undefined) return known;
  const { contexts } = await sendBidi<{ contexts: { context: string; url: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
  );
  const window = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (window === undefined) throw new Error('Firefox shows no window');
  windows.set(browser, window.context);
  return window.context;
}
