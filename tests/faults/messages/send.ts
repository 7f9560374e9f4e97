import type { Page } from 'puppeteer-core';
import type { Json } from './malform.ts';

/** One message to be sent, or, with `raw`, something that is no message of ours at all. */
export type Letter =
  | { readonly type: string; readonly body?: Json | undefined }
  | { readonly raw: Json | undefined };

/** What the sender heard: 'refused: …' with the reason, 'unanswered', or 'let in: …' with the answer. */
export type Reply = string;

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { sendMessage(tabId: number, message: unknown, options: object): Promise<unknown> };
  readonly scripting: {
    executeScript(injection: object): Promise<{ readonly frameId: number; readonly result?: unknown }[]>;
  };
}

/** Where letters are sent from: documents that content scripts are in, and documents of the extension. */
export interface Senders {
  /** As Snipmark's own content script would in this frame of a tab. */
  fromContent(tabId: number, frameId: number, letters: readonly Letter[]): Promise<Reply[]>;
  /** As a document of the extension, to the background. */
  fromExtension(letters: readonly Letter[]): Promise<Reply[]>;
  /** As a document of the extension, to a frame's marker. */
  toMarker(tabId: number, frameId: number, letters: readonly Letter[]): Promise<Reply[]>;
  /** The frames of a tab that content scripts can be put into, with their addresses. */
  frames(tabId: number): Promise<{ readonly frameId: number; readonly url: string }[]>;
}

/** As text in ASCII: Chromium closes its pipe at characters that Unicode has set apart. */
export function pack(letters: readonly Letter[]): string {
  const inAscii = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(letters).replaceAll(/[^ -~]/g, inAscii);
}

/** All through this document of the extension, which has to stay open. */
export function sendersOf(extensionPage: Page): Senders {
  return {
    fromContent: (tabId, frameId, letters) =>
      extensionPage.evaluate(post, pack(letters), { tabId, frameId }, 'content' as const),
    fromExtension: (letters) => extensionPage.evaluate(post, pack(letters), null, 'extension' as const),
    toMarker: (tabId, frameId, letters) =>
      extensionPage.evaluate(post, pack(letters), { tabId, frameId }, 'extension' as const),
    frames: (tabId) =>
      extensionPage.evaluate(async (id) => {
        const own = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
        const results = await (own.browser ?? own.chrome).scripting.executeScript({
          target: { tabId: id, allFrames: true },
          func: () => location.href,
        });
        return results.map(({ frameId, result }) => ({ frameId, url: String(result) }));
      }, tabId),
  };
}

/** Runs in a document of the extension. Letters go as text, because Chromium drops every null on the way to a page. */
async function post(
  packed: string,
  frame: { readonly tabId: number; readonly frameId: number } | null,
  from: 'content' | 'extension',
): Promise<string[]> {
  const own = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
  const { scripting } = own.browser ?? own.chrome;

  const send = async (text: string, to: { readonly tabId: number; readonly frameId: number } | null) => {
    const world = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
    const { runtime, tabs } = world.browser ?? world.chrome;
    const sendOne = async (letter: Letter): Promise<string> => {
      const message =
        'type' in letter ? { id: 1, type: letter.type, data: letter.body, timestamp: 0 } : letter.raw;
      try {
        const sent = to
          ? tabs.sendMessage(to.tabId, message, { frameId: to.frameId })
          : runtime.sendMessage(message);
        const nothing = new Promise((resolve) => setTimeout(resolve, 20_000, 'silence'));
        const answer = (await Promise.race([sent, nothing])) as
          | { readonly err?: { readonly message?: string } }
          | null
          | undefined
          | 'silence';
        if (answer === 'silence') return 'let in: nobody answered at all, for 20 s';
        if (answer === undefined || answer === null) return 'unanswered';
        return answer.err ? `refused: ${JSON.stringify(answer.err)}` : `let in: ${JSON.stringify(answer)}`;
      } catch (error) {
        return `unanswered: ${error}`;
      }
    };
    const replies: string[] = [];
    for (const letter of JSON.parse(text) as Letter[]) replies.push(await sendOne(letter));
    return replies;
  };
  if (from === 'extension') return send(packed, frame);
  if (frame === null) throw new Error('A content script is in a frame.');
  const [first] = await scripting.executeScript({
    target: { tabId: frame.tabId, frameIds: [frame.frameId] },
    func: send,
    args: [packed, null],
  });
  return first?.result as string[];
}
