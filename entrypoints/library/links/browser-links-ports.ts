import { liveQuery } from 'dexie';
import { sendMessage } from '../../../lib/messaging/messaging.ts';
import { listShares } from '../../../lib/store/list-shares.ts';
import { openDatabase } from '../../../lib/store/open-database.ts';
import type { LinksPorts } from './links-ports.ts';

/** The browser as the list of links needs it. */
export function createBrowserLinksPorts(): LinksPorts {
  return {
    watch(limit, pass, onFound, onFailure) {
      let isOver = false;
      let stop: () => void = () => undefined;
      void openDatabase().then((opened) => {
        if (opened.state !== 'ok') {
          if (!isOver) onFailure();
          return;
        }
        const { database } = opened;
        const query = liveQuery(() => listShares(database, limit, pass));
        const subscription = query.subscribe({ next: onFound, error: onFailure });
        stop = () => {
          subscription.unsubscribe();
          database.close();
        };
        if (isOver) stop();
      });
      return () => {
        isOver = true;
        stop();
      };
    },
    removeShares: (ids) => sendMessage('removeShares', ids),
    putShares: (shares) => sendMessage('putShares', shares),
    copyText: (text) => navigator.clipboard.writeText(text),
  };
}
