import { browser } from 'wxt/browser';
import type { FrameTarget } from './frame-target.ts';
import type { Protocol } from './protocol.ts';

/** What goes over the wire. */
interface Message<Type extends keyof Protocol> {
  readonly type: Type;
  readonly data?: Parameters<Protocol[Type]>[0];
}

/** What comes back: what was answered (nothing, where that is all), or why nothing was. */
interface Reply<Type extends keyof Protocol> {
  readonly res?: ReturnType<Protocol[Type]>;
  readonly err?: Pick<Error, 'name' | 'message'>;
}

/**
 * Asks the background, or the marker of a frame. Resolves to the answer; rejects with the answerer's error, known by
 * its name and its sentence, or where nobody answers (a stopped worker, a page without the marker, an extension that
 * has been reloaded). To answer, use `handle-message.ts`.
 */
export async function sendMessage<Type extends keyof Protocol>(
  type: Type,
  data: Parameters<Protocol[Type]>[0],
  to: FrameTarget | null = null,
): Promise<ReturnType<Protocol[Type]>> {
  const message: Message<Type> = { type, data };
  const reply: Reply<Type> | undefined =
    to === null
      ? await browser.runtime.sendMessage(message)
      : await browser.tabs.sendMessage(to.tabId, message, { frameId: to.frameId });
  if (!reply) throw new Error(`Nobody answered '${type}'.`);
  if (reply.err) throw Object.assign(new Error(reply.err.message), { name: reply.err.name });
  return reply.res as ReturnType<Protocol[Type]>;
}

/** Who sent a message, in the browser's words. */
type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Answers one message in this document, whoever sends it and whatever it holds. Anything else that arrives, in whatever
 * shape, is left to others; what is thrown reaches the sender, by its name and its sentence alone.
 */
export function onMessage<Type extends keyof Protocol>(
  type: Type,
  answer: (data: unknown, sender: Sender) => Promise<Reply<Type>['res']>,
): void {
  browser.runtime.onMessage.addListener(
    (message: Partial<Message<Type>> | null | undefined, sender, reply) => {
      if (message?.type !== type) return;
      answer(message.data, sender).then(
        (res) => reply({ res }),
        ({ name, message: why }: Error) => reply({ err: { name, message: why } }),
      );
      // The reply is still to come.
      return true;
    },
  );
}
