import type { SnipmarkDatabase } from './schema.ts';

/**
 * How many writings of marks the database has come through: what was noted of it outside tells by that whether it has
 * gone back behind some, as a database does whose files were damaged.
 */
export async function readWrites({ meta }: SnipmarkDatabase): Promise<number> {
  return Number((await meta.get('writes'))?.value ?? 0);
}

/** Counts one more, in the transaction of the writing; resolves to how many there are with it. */
export async function countWrite(database: SnipmarkDatabase): Promise<number> {
  const writes = (await readWrites(database)) + 1;
  await database.meta.put({ key: 'writes', value: String(writes) });
  return writes;
}
