import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestBrowser } from '../../support/browser.ts';
import { runInFirefoxItself } from '../../support/firefox-chrome.ts';

/** One request that a browser made. */
export interface Request {
  readonly url: string;
  /** On whose behalf, as the browser says it: an origin, several, or itself. */
  readonly by: string;
}

const EXTENSION_ID = 'snipmark@snipmark.example';

/** Of a browser's every request, whoever made it. */
export interface RequestLog {
  /** Ends the log; Chromium's is whole only when the browser is closed, which this does. */
  read(): Promise<readonly Request[]>;
}

export const netLogOf = (folder: string): string => join(folder, 'net-log.json');

/** Of a Chromium that was started with this log. */
export function chromiumLog(browser: TestBrowser, netLog: string): RequestLog {
  return {
    async read() {
      await browser.stop();
      const { events } = JSON.parse(await readFile(netLog, 'utf8')) as {
        readonly events: readonly {
          readonly params?: { readonly url?: string; readonly initiator?: string };
        }[];
      };
      // Only the start of a request says on whose behalf it is made.
      return events.flatMap(({ params }) =>
        params?.url && params.initiator ? [{ url: params.url, by: params.initiator }] : [],
      );
    },
  };
}

/** Of a Firefox, from now on. */
export async function firefoxLog(browser: TestBrowser): Promise<RequestLog> {
  const page = await browser.openPage('about:blank');
  await runInFirefoxItself(
    page.browser(),
    EXTENSION_ID,
    `globalThis.snipmarkLog = [];
    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      const by = [triggeringPrincipal, loadingPrincipal].map((who) => who?.origin ?? '').join(' ');
      globalThis.snipmarkLog.push(JSON.stringify({ url: channel.URI.spec, by }));
    }, 'http-on-modify-request')`,
  );
  return {
    async read() {
      const log = await runInFirefoxItself(
        page.browser(),
        EXTENSION_ID,
        `return globalThis.snipmarkLog.join('\\n')`,
      );
      return String(log)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Request);
    },
  };
}
