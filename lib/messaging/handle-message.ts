import { browser } from 'wxt/browser';
import { hasRightData } from './check-data.ts';
import { onMessage } from './messaging.ts';
import type { Protocol } from './protocol.ts';
import { admitSender, type SenderFacts, type SenderOf } from './senders.ts';

type Data<Type extends keyof Protocol> = Parameters<Protocol[Type]>[0];
type Answer<Type extends keyof Protocol> = ReturnType<Protocol[Type]>;

/** Answers one message; a throw or rejection reaches the sender as its error. */
export type Handler<Type extends keyof Protocol> = (
  data: Data<Type>,
  sender: SenderOf<Type>,
) => Answer<Type> | Promise<Answer<Type>>;

/**
 * Registers the one answerer of a message in this document, behind the check of who may send it
 * (`senders.ts`) and of its shape (`check-data.ts`). A message that is refused, here or by the handler, is
 * logged once and rejected at the sender.
 */
export function handleMessage<Type extends keyof Protocol>(type: Type, handler: Handler<Type>): void {
  onMessage(type, async (data, facts: SenderFacts) => {
    try {
      const own = { id: browser.runtime.id, rootUrl: browser.runtime.getURL('/') };
      const sender = admitSender(type, facts, own);
      if (sender === null) throw new Error(`Snipmark: '${type}' is not taken from this sender.`);
      if (!hasRightData(type, data)) throw new Error(`Snipmark: '${type}' came without what it needs.`);
      return await handler(data as Data<Type>, sender);
    } catch (error) {
      console.warn(`Snipmark: '${type}' was refused.`, facts.url, error);
      throw error;
    }
  });
}
