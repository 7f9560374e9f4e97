import { browser } from 'wxt/browser';

/**
 * A text of `_locales` in the language that the browser chose; '' where there is none of that key. Throws in a page
 * that was open when the extension was updated.
 *
 * @param values what stands for `$1`, `$2` …
 */
export function getMessage(key: string, values: readonly string[] = []): string {
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], [...values]);
}
