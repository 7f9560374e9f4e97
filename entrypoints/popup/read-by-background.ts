import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { MarkReader, Stop } from './mark-reader.ts';

/**
 * Has the background read, for documents that the browser does not let near the database (Firefox's private
 * windows). It does not tell of changes: `changed` calls back after each that this popup has made.
 */
export function readByBackground(changed: (onChange: () => void) => Stop): MarkReader {
  function follow<T>(read: () => Promise<T>, onValue: (value: T) => void, onFailure: () => void): Stop {
    let isOn = true;
    const look = () =>
      void read().then(
        (value) => isOn && onValue(value),
        () => isOn && onFailure(),
      );
    look();
    const stop = changed(look);
    return () => {
      isOn = false;
      stop();
    };
  }

  return {
    followPages: (pageKeys, onRows, onFailure) =>
      follow(
        async () => ({ rows: await sendMessage('readPageMarks', [...pageKeys]), orphans: [] }),
        onRows,
        onFailure,
      ),
    followNewest: ({ pageKeys, limit }, onRows, onFailure) =>
      follow(
        async () => {
          const rows = await sendMessage('readNewestMarks', { pageKeys, limit: limit + 1 });
          return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
        },
        onRows,
        onFailure,
      ),
    followFound: (wanted, onFound, onFailure) =>
      follow(
        async () => {
          const found = await sendMessage('searchMarks', wanted);
          return { ...found, query: wanted.query, hasMore: found.count > wanted.limit, isEarly: false };
        },
        onFound,
        onFailure,
      ),
    prepareSearch: () => undefined,
    close: () => undefined,
    readTags: () => sendMessage('readTags', undefined),
    findStored: async (ids) => new Set(ids),
  };
}
