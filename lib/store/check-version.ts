import { DATABASE_NAME, DATABASE_VERSION, DEXIE_VERSION_FACTOR } from './schema.ts';

/**
 * Says whether a newer Snipmark wrote the database called `name`. Asked before Dexie opens it, because
 * Dexie 4 opens a newer database without a word and writes to it. Rejects where it cannot be opened.
 */
export async function isNewerDatabase(name: string = DATABASE_NAME): Promise<boolean> {
  // Firefox lists nothing while one of them is damaged, and gives that one up when it is opened.
  const version = await listVersion(name).catch(() => openVersion(name));
  return version > DATABASE_VERSION * DEXIE_VERSION_FACTOR;
}

/** The database's version; 0 where there is none. */
async function listVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === name)?.version ?? 0;
}

/** The same by opening it as it is; where there is none, none is made. */
function openVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.transaction?.abort();
      resolve(0);
    };
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
    request.onerror = () => reject(request.error);
  });
}
