import { type DBCore, type DBCoreCursor, type DBCoreTransaction, Dexie, type Middleware } from 'dexie';

/**
 * Has reads fail when their transaction is aborted. Firefox aborts the transaction of a read whose value is damaged on the
 * disk, and says so to the transaction alone: whoever waits for the read would wait for ever.
 */
export const rejectAborted: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'rejectAborted',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        get: (request) => orAborted(request.trans, table.get(request)),
        getMany: (request) => orAborted(request.trans, table.getMany(request)),
        query: (request) => orAborted(request.trans, table.query(request)),
        openCursor: (request) =>
          orAborted(request.trans, table.openCursor(request)).then(
            (cursor) => cursor && withStart(cursor, request.trans),
          ),
      };
    },
  }),
};

/** Has going through the cursor's rows fail with its transaction. */
function withStart(cursor: DBCoreCursor, trans: DBCoreTransaction): DBCoreCursor {
  const start = cursor.start.bind(cursor);
  // Another object in its place could not answer for the browser's own cursor.
  cursor.start = (onNext) => orAborted(trans, start(onNext));
  return cursor;
}

/** @param trans what Dexie calls a transaction is IndexedDB's own */
function orAborted<Result>(trans: DBCoreTransaction, result: Promise<Result>): Promise<Result> {
  const transaction = trans as unknown as IDBTransaction;
  return new Dexie.Promise<Result>((resolve, reject) => {
    const onAbort = () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    transaction.addEventListener('abort', onAbort);
    result.then(resolve, reject).finally(() => transaction.removeEventListener('abort', onAbort));
  });
}
