import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';

/**
 * `sendMessage(type, data)` asks the background, `sendMessage(type, data, tabId)` a tab's marker; it
 * resolves to the answer and rejects with the answerer's error, or where nobody answers (a stopped worker,
 * a page without the marker, an extension that has been reloaded). To answer, use `handle-message.ts`.
 */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
