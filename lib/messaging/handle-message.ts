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

/** @throws Error that the sender gets; says the same here. */
function refuse(why: string, from: string | undefined): never {
  console.warn(why, from);
  throw new Error(why);
}

/**
 * Registers the one answerer of a message in this document, behind the check of who may send it
 * (`senders.ts`) and of its shape (`check-data.ts`). A refused message is logged here and rejected at the
 * sender.
 */
export function handleMessage<Type extends keyof Protocol>(type: Type, handler: Handler<Type>): void {
  onMessage(type, (message) => {
    const facts: SenderFacts = message.sender;
    const data: unknown = message.data;
    const own = { id: browser.runtime.id, rootUrl: browser.runtime.getURL('/') };
    const sender = admitSender(type, facts, own);
    if (sender === null) return refuse(`Snipmark: '${type}' is not taken from this sender.`, facts.url);
    if (!hasRightData(type, data))
      return refuse(`Snipmark: '${type}' came without what it needs.`, facts.url);
    return handler(data as Data<Type>, sender);
  });
}
