import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageWith } from '../hostile/pages.ts';
import { chromiumLog, firefoxLog, netLogOf } from '../network/request-log.ts';
import { useEverything } from '../network/use-everything.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, Trial, TrialWorld } from '../trial.ts';

/** What a browser asks the server for on its own account. */
const OF_THE_BROWSER = /^GET \/favicon\.ico$/;

/** The whole product is used; every request of the browser is looked at. */
async function tryNetwork({ launch, place }: TrialWorld): Promise<Outcome> {
  const server = await servePages({ '/harbour': pageWith('') });
  const folder = await mkdtemp(join(tmpdir(), 'snipmark-net-'));
  try {
    const netLog = netLogOf(folder);
    const browser = await launch({ netLog });
    const log = place === 'firefox' ? await firefoxLog(browser) : chromiumLog(browser, netLog);
    const address = `${server.origin}/harbour?day`;
    await useEverything(browser, address);
    const requests = await log.read();
    if (!requests.some(({ url }) => url === address))
      throw new Error('The log does not even hold the page: it sees nothing.');
    const strange = [
      ...requests
        .filter(({ by }) => /(chrome|moz)-extension:/.test(by))
        .map(({ url, by }) => `${by} asked for ${url}`),
      // What scripts of an extension ask for in a page, Chromium has the page ask for.
      ...requests
        .filter(({ by, url }) => by.includes(server.origin) && !url.startsWith(server.origin))
        .map(({ url }) => `the page asked for ${url}`),
      ...server.requests.filter(
        (request) => !request.startsWith('GET /harbour?') && !OF_THE_BROWSER.test(request),
      ),
    ];
    return { times: requests.length, lost: 0, letIn: strange.length, remarks: strange };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Nothing goes over the network.
 *
 * Seen to fail: a `fetch` of another site put into `messaging.ts`, which background, marker and documents load: 15 let in
 * (Chromium), 13 (Firefox), 'chrome-extension://… asked for https://elsewhere.example/', 'the page asked for …'.
 */
export const trials: readonly Trial[] = [
  {
    title:
      'marks, notes, shares, opens, keeps, searches, exports, imports, sets: requests of the browser looked at',
    places: ['chromium', 'firefox'],
    run: tryNetwork,
  },
];
