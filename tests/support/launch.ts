import type { BrowserName, LaunchOptions, TestBrowser } from './browser.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';

/** Starts a browser. Throws with a sentence if the browser or the build of the extension is missing. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
