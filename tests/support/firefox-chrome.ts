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
  const { contexts } = await sendBidi<{ contexts: { context: string; url: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
  );
  const window = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (window === undefined) throw new Error('Firefox shows no window');
  const expression = `(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    ${statements};
  })()`;
  return evaluatedValue(
    await sendBidi<BidiEvaluation>(browser, 'script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: window.context },
    }),
  );
}
