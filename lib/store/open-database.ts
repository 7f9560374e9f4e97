import { isNewerDatabase } from './check-version.ts';
import { connect, DATABASE_NAME, type SnipmarkDatabase } from './schema.ts';

/** An open database, or why there is none. */
export type OpenedDatabase =
  | { readonly state: 'ok'; readonly database: SnipmarkDatabase }
  | { readonly state: 'newer' }
  | { readonly state: 'failed'; readonly reason: unknown };

/**
 * Opens the database if it is ours to open. Never throws; nothing stored is changed where it cannot be
 * opened. Readers (popup, library) call this themselves; only the background writes.
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<OpenedDatabase> {
  try {
    if (await isNewerDatabase(name)) return { state: 'newer' };
    const database = connect(name);
    await database.open();
    return { state: 'ok', database };
  } catch (reason) {
    return { state: 'failed', reason };
  }
}
