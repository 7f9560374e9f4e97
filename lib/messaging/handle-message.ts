import { browser } from 'wxt/browser';
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
 * (`senders.ts`). A refused message is logged here and rejected at the sender.
 */
export function handleMessage<Type extends keyof Protocol>(type: Type, handler: Handler<Type>): void {
  onMessage(type, (message) => {
    const facts: SenderFacts = message.sender;
    const own = { id: browser.runtime.id, rootUrl: browser.runtime.getURL('/') };
    const sender = admitSender(type, facts, own);
    if (sender === null) {
      const refusal = `Snipmark: '${type}' is not taken from this sender.`;
      console.warn(refusal, facts.url);
      throw new Error(refusal);
    }
    return handler(message.data as Data<Type>, sender);
  });
}
