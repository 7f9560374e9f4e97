import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { waitUntil } from '../../support/controls.ts';
import { type Letter, pack } from './send.ts';

const SNIPMARK_IN_FIREFOX = 'snipmark@snipmark.example';

/**
 * Installs an extension that is none of ours, with a script in every page. What it is asked to send to Snipmark, its
 * script sends, and its background after that.
 * @param extensionPage a document of Snipmark's
 * @returns sends these letters from a page that was opened since; gives the replies of both, as `Senders` gives them
 */
export async function installStranger(
  { name, profileDir }: TestBrowser,
  extensionPage: Page,
): Promise<(page: Page, letters: readonly Letter[]) => Promise<string[]>> {
  const ours = name === 'firefox' ? SNIPMARK_IN_FIREFOX : new URL(extensionPage.url()).host;
  const dir = join(profileDir, 'stranger');
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(MANIFEST[name]));
  await writeFile(
    join(dir, 'send.js'),
    `globalThis.sendToSnipmark = ${sendAll}.bind(null, ${JSON.stringify(ours)});`,
  );
  await writeFile(
    join(dir, 'background.js'),
    `${name === 'firefox' ? '' : "importScripts('send.js');"}(${relay})();`,
  );
  await writeFile(join(dir, 'page.js'), `(${listen})();`);
  await extensionPage.browser().installExtension(dir);
  return async (page, letters) => {
    await page.evaluate((detail) => {
      delete document.documentElement.dataset.replies;
      document.dispatchEvent(new CustomEvent('stranger', { detail }));
    }, pack(letters));
    return waitUntil(page, 'replies to another extension', () =>
      page.evaluate(() => {
        const { replies } = document.documentElement.dataset;
        return replies === undefined ? null : (JSON.parse(replies) as string[]);
      }),
    );
  };
}

const COMMON = {
  manifest_version: 3,
  name: 'Stranger',
  version: '1',
  content_scripts: [{ matches: ['<all_urls>'], js: ['send.js', 'page.js'], run_at: 'document_start' }],
};
const MANIFEST = {
  chromium: { ...COMMON, background: { service_worker: 'background.js' } },
  firefox: {
    ...COMMON,
    background: { scripts: ['send.js', 'background.js'] },
    browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
  },
};

interface Runtime {
  sendMessage(...values: unknown[]): Promise<unknown>;
  connect(id: string): {
    readonly onDisconnect: { addListener(listener: () => void): void };
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
    postMessage(message: unknown): void;
  };
  readonly onMessage: {
    addListener(
      listener: (message: string, sender: unknown, reply: (replies: unknown) => void) => true,
    ): void;
  };
}
type World = typeof globalThis & {
  readonly chrome: { readonly runtime: Runtime };
  sendToSnipmark(packed: string): Promise<string[]>;
};

/** Runs in the other extension, as do the next two; one after the other, and at last through a port. */
async function sendAll(ours: string, packed: string): Promise<string[]> {
  const { runtime } = (globalThis as World).chrome;
  const replies: string[] = [];
  const letters = JSON.parse(packed) as { type?: string; body?: unknown; raw?: unknown }[];
  const messages = letters.map(({ type, body, raw }) =>
    type === undefined ? raw : { id: 1, type, data: body, timestamp: 0 },
  );
  for (const message of messages) {
    // With two values, Firefox may take the first for the message.
    const answer = await Promise.resolve()
      .then(() => runtime.sendMessage(ours, message, {}))
      .catch(() => undefined);
    replies.push(
      answer === undefined || answer === null ? 'unanswered' : `let in: ${JSON.stringify(answer)}`,
    );
  }
  const heard = await new Promise((resolve) => {
    const port = runtime.connect(ours);
    port.onMessage.addListener((message) => resolve(`let in: ${JSON.stringify(message)}`));
    port.onDisconnect.addListener(() => resolve('unanswered'));
    for (const message of messages.slice(0, 20)) port.postMessage(message);
    setTimeout(resolve, 5000, 'unanswered');
  }).catch(() => 'unanswered');
  return [...replies, String(heard)];
}

function relay(): void {
  const world = globalThis as World;
  world.chrome.runtime.onMessage.addListener((packed, _, reply) => {
    world.sendToSnipmark(packed).then(reply, (error) => reply([`let in: ${error}`]));
    return true;
  });
}

function listen(): void {
  const world = globalThis as World;
  document.addEventListener('stranger', async (event) => {
    const packed = (event as CustomEvent<string>).detail;
    const own = await world.sendToSnipmark(packed);
    const relayed = (await world.chrome.runtime.sendMessage(packed)) as string[];
    document.documentElement.dataset.replies = JSON.stringify([...own, ...relayed]);
  });
}
