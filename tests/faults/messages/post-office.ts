import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { readDatabase, readStorageLocal } from '../../support/extension-data.ts';
import type { Ledger } from '../ledger.ts';
import { SECRET } from './foreign-requests.ts';
import type { Letter, Reply } from './send.ts';
import { watchBackground } from './watch-background.ts';

/** What has to come of a batch of letters. */
export interface Expectation {
  /** Who sent them, for a remark. */
  readonly from: string;
  /** Whether each has to be refused; else it only must tell and change nothing. */
  readonly refused: boolean;
  /** Whether the background has to log each refusal, once; false where it is not the one that refuses. */
  readonly logged: boolean;
}

/** Sends letters and holds what comes of them against what has to. */
export interface PostOffice {
  check(
    expected: Expectation,
    letters: readonly Letter[],
    send: (letters: readonly Letter[]) => Promise<readonly Reply[]>,
  ): Promise<void>;
}

/** Letters that are sent in one go. */
const AT_ONCE = 60;

/** What is kept, a part each: it has to be the same after each batch. */
async function readKept(extensionPage: Page): Promise<Map<string, string>> {
  const { highlights, shares, orphans } = await readDatabase(extensionPage);
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = Object.entries({ highlights: byId(highlights), shares: byId(shares), orphans: byId(orphans) });
  const stored = Object.entries(await readStorageLocal(extensionPage));
  return new Map([...rows, ...stored].map(([key, value]) => [key, JSON.stringify(value)]));
}

const shorten = (value: unknown) => JSON.stringify(value)?.slice(0, 300);

/** @param extensionPage has to stay open */
export async function openPostOffice(
  browser: TestBrowser,
  extensionPage: Page,
  ledger: Ledger,
): Promise<PostOffice> {
  const listen = await watchBackground(browser, extensionPage);
  let before = await readKept(extensionPage);

  async function checkSome(
    { from, refused, logged }: Expectation,
    letters: readonly Letter[],
    send: (letters: readonly Letter[]) => Promise<readonly Reply[]>,
  ): Promise<void> {
    await listen();
    const replies = await send(letters);
    const heard = await listen();
    ledger.did(letters.length);
    replies.forEach((reply, i) => {
      const said = `${from}: ${shorten(letters[i % letters.length])} was answered: ${reply.slice(0, 300)}`;
      if (refused ? reply.startsWith('let in') : reply.includes(SECRET)) ledger.letIn(said);
    });
    const refusals = replies.filter((reply) => reply.startsWith('refused')).length;
    if (logged && refused && heard.logged.length !== refusals)
      ledger.letIn(`${from}: ${refusals} refused, ${heard.logged.length} logged: ${shorten(heard.logged)}`);
    for (const escaped of heard.escaped) ledger.letIn(`${from}: an exception escaped: ${escaped}`);
  }

  return {
    async check(expected, letters, send) {
      for (let from = 0; from < letters.length; from += AT_ONCE)
        await checkSome(expected, letters.slice(from, from + AT_ONCE), send);
      const after = await readKept(extensionPage);
      for (const key of new Set([...before.keys(), ...after.keys()]))
        if (before.get(key) !== after.get(key))
          ledger.letIn(`${expected.from}: '${key}' has changed: ${after.get(key)?.slice(0, 200)}`);
      before = after;
    },
  };
}
