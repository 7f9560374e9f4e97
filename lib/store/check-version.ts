import { DATABASE_NAME, DATABASE_VERSION, DEXIE_VERSION_FACTOR } from './schema.ts';

/**
 * Says whether a newer Snipmark wrote the database called `name`. Asked before Dexie opens it, because
 * Dexie 4 opens a newer database without a word and writes to it. Rejects where the browser cannot list
 * its databases (a damaged profile).
 */
export async function isNewerDatabase(name: string = DATABASE_NAME): Promise<boolean> {
  const databases = await indexedDB.databases();
  const found = databases.find((database) => database.name === name);
  return (found?.version ?? 0) > DATABASE_VERSION * DEXIE_VERSION_FACTOR;
}
