import type { SnipmarkDatabase } from './schema.ts';

/** The name this database was given, or null where it has none yet: it is fresh, or has replaced a lost one. */
export async function readGeneration(database: SnipmarkDatabase): Promise<string | null> {
  return (await database.meta.get('generation'))?.value ?? null;
}

/** Names this database. */
export async function writeGeneration(database: SnipmarkDatabase, value: string): Promise<void> {
  await database.meta.put({ key: 'generation', value });
}
