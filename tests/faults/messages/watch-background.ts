import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';

/** What the background said since it was last asked. */
export interface Heard {
  /** Everything that it warned of or called an error, a line each. */
  readonly logged: readonly string[];
  /** Exceptions and rejections that nobody caught. */
  readonly escaped: readonly string[];
}

/**
 * Listens to the background's console and to what escapes there, from now on, and keeps it awake meanwhile.
 * @param extensionPage has to stay open
 */
export async function watchBackground(
  { name }: TestBrowser,
  extensionPage: Page,
): Promise<() => Promise<Heard>> {
  if (name === 'firefox') {
    await extensionPage.evaluate(listen);
    return () => extensionPage.evaluate(takeHeard);
  }
  const id = new URL(extensionPage.url()).host;
  await extensionPage.evaluate(wake);
  const target = await extensionPage
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(id));
  const worker = await target.worker();
  if (worker === null) throw new Error('The background did not start.');
  await worker.evaluate(listen);
  // What a listener of the browser's own events throws, it tells nobody but its debugger.
  const escaped: string[] = [];
  worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    escaped.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  return async () => {
    const heard = await worker.evaluate(takeHeard);
    return { logged: heard.logged, escaped: [...heard.escaped, ...escaped.splice(0)] };
  };
}

interface Scope {
  readonly console: Record<'error' | 'warn', (...said: unknown[]) => void>;
  addEventListener(type: string, listener: (event: { message?: string; reason?: unknown }) => void): void;
}

async function wake(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ id: 1, type: 'storeHealth', timestamp: 0 });
}

/** Runs in the background itself, or in a document of the extension that can reach it. */
async function listen(): Promise<void> {
  const own = globalThis as unknown as Scope & {
    browser?: { runtime: { getBackgroundPage?(): Promise<Scope> } };
    heard?: { logged: string[]; escaped: string[] };
  };
  const scope =
    'ServiceWorkerGlobalScope' in globalThis ? own : await own.browser?.runtime.getBackgroundPage?.();
  if (!scope) throw new Error('The background cannot be reached.');
  const heard: { logged: string[]; escaped: string[] } = { logged: [], escaped: [] };
  own.heard = heard;
  for (const level of ['error', 'warn'] as const) {
    const usual = scope.console[level].bind(scope.console);
    scope.console[level] = (...said) => {
      heard.logged.push(said.map(String).join(' '));
      usual(...said);
    };
  }
  scope.addEventListener('error', ({ message }) => heard.escaped.push(String(message)));
  scope.addEventListener('unhandledrejection', ({ reason }) => heard.escaped.push(String(reason)));
}

function takeHeard(): { logged: string[]; escaped: string[] } {
  const { heard } = globalThis as unknown as { heard: { logged: string[]; escaped: string[] } };
  return { logged: heard.logged.splice(0), escaped: heard.escaped.splice(0) };
}
