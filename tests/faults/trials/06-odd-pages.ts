import type { TestBrowser } from '../../support/browser.ts';
import { ODD_PAGES } from '../odd/pages.ts';
import { tryOddPage, tryWithoutClipboard } from '../odd/try-odd-page.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, Trial, TrialWorld } from '../trial.ts';

type Way = (
  browser: TestBrowser,
  origins: { readonly origin: string; readonly pressOrigin: string },
  query: string,
) => Promise<void>;

/** Each way to work on a page that makes it hard; in the short form only the first of a list. */
const POLICIES: Readonly<Record<string, Way>> = {
  "default-src 'none' with Trusted Types, over plain http": (browser, { pressOrigin }, query) =>
    tryOddPage(browser, `${pressOrigin}/policy?${query}`),
  'plain http': (browser, { pressOrigin }, query) => tryOddPage(browser, `${pressOrigin}/plain?${query}`),
  'a sandboxed frame': (browser, { origin }, query) =>
    tryOddPage(browser, `${origin}/framed?${query}`, { frame: '/inner' }),
  XHTML: (browser, { origin }, query) => tryOddPage(browser, `${origin}/xhtml?${query}`),
};

/** Pages that have no origin of their own. */
const SANDBOXED: Readonly<Record<string, Way>> = {
  'a raw file': (browser, { origin }, query) => tryOddPage(browser, `${origin}/raw?${query}`),
  'a raw text': (browser, { origin }, query) => tryOddPage(browser, `${origin}/raw.txt?${query}`),
  'a sandboxed page with scripts': (browser, { pressOrigin }, query) =>
    tryOddPage(browser, `${pressOrigin}/sandboxed?${query}`),
};

const BROKEN: Readonly<Record<string, Way>> = {
  'a page that has broken what programs are made of': (browser, { origin }, query) =>
    tryOddPage(browser, `${origin}/broken?${query}`),
};

const CLIPBOARD: Readonly<Record<string, Way>> = {
  'a clipboard that is denied': (browser, { origin }, query) =>
    tryWithoutClipboard(browser, `${origin}/plain?${query}`),
};

const inTurn =
  (ways: Readonly<Record<string, Way>>) =>
  async ({ launch, isQuick }: TrialWorld): Promise<Outcome> => {
    const server = await servePages(ODD_PAGES);
    const remarks: string[] = [];
    const chosen = Object.entries(ways).slice(0, isQuick ? 1 : undefined);
    const turns = isQuick ? 1 : 5;
    try {
      const browser = await launch();
      for (let turn = 0; turn < turns; turn++)
        for (const [what, way] of chosen)
          await way(browser, server, `turn=${turn}`).catch((error) => remarks.push(`${what}: ${error}`));
    } finally {
      await server.close();
    }
    return { times: turns * chosen.length, lost: remarks.length, letIn: 0, remarks };
  };

/**
 * Pages on which little of what a program needs is allowed, or as it should be: marking, painting and sharing work there.
 *
 * Seen to fail, in both browsers:
 * - the marker put into the page's own world (`world: 'MAIN'`): all three lines 1 lost, no 'Mark in leaf'.
 * - `origin === 'null' ||` taken out of `own-address.ts`: 'a sandboxed frame: … still no control named 'Mark in leaf'', in
 *   the long form: the short one tries no frame.
 * - the loader's asking where `navigation` has no entry, or what `learn-address.ts` does: 'a raw file: …
 *   still no control named 'Keep''.
 * - what `copy-link.ts` does with a link that was not copied, taken out: 1 lost, 'still no link in a field'.
 */
export const trials: readonly Trial[] = [
  {
    title: 'marks, reloads, shares and opens the link: strict policies, plain http, sandboxed frames, XHTML',
    places: ['chromium', 'firefox'],
    run: inTurn(POLICIES),
  },
  {
    title: 'the same on pages that are sandboxed: raw files, plain text, pages with scripts',
    places: ['chromium', 'firefox'],
    run: inTurn(SANDBOXED),
  },
  {
    title:
      'the same on a page that overrides Range, Selection, JSON, Array.prototype, attachShadow, getSelection',
    places: ['chromium', 'firefox'],
    run: inTurn(BROKEN),
  },
  {
    title: 'a link is copied where the browser denies the clipboard: it stands there to be copied by hand',
    places: ['chromium', 'firefox'],
    run: inTurn(CLIPBOARD),
  },
];
